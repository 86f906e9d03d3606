import { existsSync, readFileSync } from 'node:fs';
import type { Finding } from '../lib/model/finding.ts';

interface Span {
  type: string;
  start: number;
  end: number;
}

/** What the corpus calls the kinds that we look for. */
const kinds: Readonly<Record<string, string>> = {
  EMAIL_ADDRESS: 'e-mail',
  PHONE_NUMBER: 'phone',
  CREDIT_CARD: 'card-number',
  IBAN_CODE: 'bank-account',
  US_SSN: 'national-id',
  STREET_ADDRESS: 'address',
};

/**
 * F1 by kind that Microsoft Presidio publishes for its own analyzer, as it comes, on the 1,500 sentences ours are part of
 * (presidio-research, notebook 4, August 2025; from its precision and recall; addresses are counted among its locations).
 */
const PUBLISHED: Readonly<Record<string, number>> = {
  'e-mail': 1,
  phone: 0.311,
  'card-number': 0.871,
  'bank-account': 1,
  'national-id': 1,
  address: 0.261,
};

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`);

/**
 * Precision, recall and F1 by kind, a row each: a finding is right where it meets a label of its own kind.
 * @param engine a file of what another engine scores on the same sentences, by kind from 0 to 1; where there is none, what one publishes.
 */
export function scorePersonal(
  sentences: readonly { text: string; spans?: readonly Span[] }[],
  raisedIn: (text: string) => Finding[],
  engine: string,
): string[][] {
  const published = existsSync(engine)
    ? (JSON.parse(readFileSync(engine, 'utf8')) as Record<string, number>)
    : PUBLISHED;
  const counts = new Map(Object.values(kinds).map((kind) => [kind, { labelled: 0, covered: 0, raised: 0, right: 0 }]));
  for (const { text, spans = [] } of sentences) {
    const found = raisedIn(text).filter(({ detector }) => detector === 'personal-data');
    const meet = (finding: Finding, { type, start, end }: Span) =>
      kinds[type] === finding.what && finding.start! < end && finding.end! > start;
    for (const span of spans) {
      const count = counts.get(kinds[span.type] ?? '');
      if (!count) continue;
      count.labelled++;
      if (found.some((finding) => meet(finding, span))) count.covered++;
    }
    for (const finding of found) {
      const count = counts.get(finding.what);
      if (!count) continue;
      count.raised++;
      if (spans.some((span) => meet(finding, span))) count.right++;
    }
  }
  return [...counts].map(([kind, { labelled, covered, raised, right }]) => {
    const [precision, recall] = [right / raised, covered / labelled];
    const f1 = (2 * precision * recall) / (precision + recall);
    return [kind, percent(precision), percent(recall), percent(f1), percent(published[kind] ?? NaN)];
  });
}
