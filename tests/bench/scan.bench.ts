import { compileKit } from '../../lib/detect/kit.ts';
import { scan } from '../../lib/detect/scan.ts';
import { noProtection } from '../../lib/model/protection.ts';
import { knownWorks } from '../../lib/protect/works/known-works.ts';
import type { BenchRow } from './bench-row.ts';

/** Characters, and the milliseconds within which a paste of that size must be judged, warm. */
const sizes: readonly [number, number][] = [
  [1_000, 1],
  [10_000, 2],
  [100_000, 10],
];
const WARM = 40;
const ROUNDS = 100;

const words =
  'the quiet harbour wakes before anyone asks it to and boats knock against the wall while somebody carries bread along the quay without looking at the water or the clock above the chandler who never opens on time'.split(
    ' ',
  );

/** What a production of ordinary size protects. */
const terms = Array.from({ length: 50 }, (_, at) => ({
  text: `${['Bluebird', 'Mara Quill', 'Saltmarsh Lane', 'Kestrel Point', 'Pemdra'][at % 5]!}${at < 5 ? '' : ` ${String.fromCharCode(65 + (at % 26))}olm`}`,
  kind: (['codename', 'character', 'location', 'location', 'crew'] as const)[at % 5]!,
}));
const kit = compileKit({ ...noProtection, terms, works: knownWorks });

/** Remarks with the things detectors look twice at: names, numbers, requests for pictures and voices. */
const remarks = [
  'Please rewrite this so that a ten year old understands it, and keep the tone friendly.',
  'My colleague Greta Holmqvist said the 2nd draft of 14 pages is due on Friday 3 May at 5 pm.',
  'Act as a narrator with a calm voice and create an image of the harbour in the style of a postcard.',
  'It looks as if the model should use the same function twice; see https://example.org/help for more.',
  'The total was 1,240.50 for 3 items (order 4471-20), which the café’s owner called “fair enough”.',
];

/** Clean text as people paste it: sentences and paragraphs, the same for every run. */
function cleanText(length: number): string {
  let seed = 7;
  const next = (below: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  const parts: string[] = [];
  for (let size = 0; size < length;) {
    const sentence = Array.from({ length: 6 + next(14) }, () => words[next(words.length)]!).join(' ');
    const part = sentence.charAt(0).toUpperCase() + sentence.slice(1) + (next(5) === 0 ? '.\n\n' : '. ');
    const remark = next(4) === 0 ? `${remarks[next(remarks.length)]!} ` : '';
    parts.push(remark + part);
    size += remark.length + part.length;
  }
  return parts.join('').slice(0, length);
}

/** The cheapest thing a scan could do: look at every character once. */
function lookOnce(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

/** Milliseconds of each round, sorted; every round sees a text of its own. */
function timed(text: string, work: (text: string) => unknown): number[] {
  const rounds: number[] = [];
  for (let round = -WARM; round < ROUNDS; round++) {
    const own = `${text}${round}`;
    own.charCodeAt(0);
    const start = performance.now();
    work(own);
    if (round >= 0) rounds.push(performance.now() - start);
  }
  return rounds.sort((a, b) => a - b);
}

const at = (rounds: readonly number[], share: number): number => rounds[Math.floor(rounds.length * share)]!;

export default function scanBench(): Promise<BenchRow[]> {
  const rows = sizes.flatMap(([size, target]): BenchRow[] => {
    const text = cleanText(size);
    const floor = timed(text, lookOnce);
    const scanned = timed(text, (own) => scan(own, kit));
    return (
      [
        ['least', 0],
        ['p50', 0.5],
        ['p95', 0.95],
      ] as const
    ).map(([name, share]) => ({
      name: `scan of ${size / 1000} kB clean text, ${name}`,
      value: at(scanned, share),
      unit: 'ms',
      baseline: { name: 'charCodeAt over the same text', value: at(floor, share) },
      ratio: at(scanned, share) / at(floor, share),
      ...(name === 'p95' && { target: `under ${target} ms` }),
    }));
  });
  return Promise.resolve(rows);
}
