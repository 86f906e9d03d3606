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

const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`);

/**
 * Precision, recall and F1 by kind, a row each: a finding is right where it meets a label of its own kind.
 * @param engine a file of what a published engine scores on the same sentences, by kind; where there is none, a dash.
 */
export function scorePersonal(
  sentences: readonly { text: string; spans?: readonly Span[] }[],
  raisedIn: (text: string) => Finding[],
  engine: string,
): string[][] {
  const published = existsSync(engine) ? (JSON.parse(readFileSync(engine, 'utf8')) as Record<string, number>) : {};
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
    return [kind, percent(precision), percent(recall), percent(f1), String(published[kind] ?? '–')];
  });
}
