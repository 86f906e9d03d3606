import { useId } from 'react';
import type { FindingCount } from '../../lib/model/decision.ts';
import type { DetectorId } from '../../lib/model/detector-id.ts';
import { t } from '../../lib/words/t.ts';

const MOST_NAMED = 3;

interface FindingListProps {
  counts: readonly FindingCount[];
  id: string;
  /** Whether a count is of places in a text; for a file or a channel it says nothing. */
  counted: (detector: DetectorId) => boolean;
  /** Where a kind was found, by name: "page 3". */
  placesOf: (detector: DetectorId) => readonly string[];
}

/** What was found, by kind and count: the first thing a screen reader gets after the two sentences. */
export function FindingList({ counts, id, counted, placesOf }: FindingListProps) {
  const title = useId();
  if (counts.length === 0) return null;
  return (
    <section className="sgp-block">
      <h3 id={title}>{t('panel.found')}</h3>
      <ul aria-labelledby={title} id={id} role="list" className="sgp-findings">
        {counts.map(({ detector, count }) => (
          <li key={detector}>
            <span>{t(`detector.${detector}`)}</span>
            <FoundAt names={placesOf(detector)} count={counted(detector) ? count : null} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FoundAt({ names, count }: { names: readonly string[]; count: number | null }) {
  if (count === null) return null;
  const where = names.slice(0, MOST_NAMED);
  return (
    <span className="sg-soft" dir="auto">
      {where.length > 0 ? inPlaces(where, names.length - where.length) : t('panel.places', { n: count })}
    </span>
  );
}

const inPlaces = (names: readonly string[], more: number): string => {
  const places = names.join(' · ');
  return more > 0 ? t('panel.inPlacesMore', { places, more }) : places;
};
