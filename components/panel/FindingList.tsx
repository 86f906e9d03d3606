import { useId } from 'react';
import type { FindingCount } from '../../lib/model/decision.ts';
import { en } from '../strings/en.ts';

interface FindingListProps {
  counts: readonly FindingCount[];
  id: string;
  /** Counts are places in a text; for a file or a channel they say nothing. */
  places: boolean;
}

/** What was found, by kind and count: the first thing a screen reader gets after the two sentences. */
export function FindingList({ counts, id, places }: FindingListProps) {
  const title = useId();
  if (counts.length === 0) return null;
  return (
    <section className="sgp-block">
      <h3 id={title}>{en.panel.found}</h3>
      <ul aria-labelledby={title} id={id} role="list" className="sgp-findings">
        {counts.map(({ detector, count }) => (
          <li key={detector}>
            <span>{en.detectorNames[detector]}</span>
            {places && <span className="sg-soft">{en.panel.places(count)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
