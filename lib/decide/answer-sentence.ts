import type { AnswerNote } from '../model/snapshot.ts';
import type { Say } from '../words/t.ts';

/** The day as the calendar of the answer has it. */
const dayOf = (instant: string, lang: string): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(instant));

const stop = (words: string): string => (/[.!?。！？।]$/u.test(words) ? words : `${words}.`);

/** What the production has answered about a tool, in a sentence or two. */
export function answerSentence({ verdict, by, until, conditions, note }: AnswerNote, tool: string, say: Say): string {
  const about =
    verdict === 'approved' && until !== null
      ? say('verdict.approvedUntil', { tool, who: by, date: dayOf(until, say('lang')) })
      : say(`verdict.${verdict}`, { tool, who: by });
  const terms = verdict === 'approved' && conditions && say('verdict.conditions', { conditions: stop(conditions) });
  return [about, terms, note && stop(note)].filter(Boolean).join(' ');
}
