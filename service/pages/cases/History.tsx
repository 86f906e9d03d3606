import { Moment } from '../parts/Moment.tsx';
import type { CaseProps } from './CasePage.tsx';
import { cases as said, events, statusOf } from './words.ts';

type Event = CaseProps['view']['events'][number];

interface Detail {
  by?: string | null;
  note?: string | null;
  conditions?: string | null;
  file?: string;
  question?: boolean;
  reply?: boolean;
}

/** What a step says of itself; older ones say it in a bare sentence. */
function detailOf({ detail }: Event): Detail {
  if (detail === null) return {};
  try {
    return JSON.parse(detail) as Detail;
  } catch {
    return { note: detail };
  }
}

const sentenceOf = ({ from, to }: Event, { file, question, reply }: Detail): string => {
  if (file) return events.file(file);
  if (question) return events.question;
  if (reply) return events.reply;
  const { word } = statusOf(to);
  return from === null ? `${events.opened}: ${word.toLowerCase()}` : events.moved(word);
};

export const History = ({ view }: CaseProps) => (
  <section>
    <h2>{said.history}</h2>
    <ol className="sgp-history">
      {view.events.map((event, index) => {
        const detail = detailOf(event);
        const words = [detail.by, detail.conditions, detail.note].filter(Boolean).join(' · ');
        return (
          <li key={index}>
            <span className="sgr-when">
              <Moment at={event.at} />
            </span>
            <span dir="auto">
              {sentenceOf(event, detail)}
              {words && <span className="sgp-note">{words}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  </section>
);
