import { extractFile } from '../../lib/extract/extract-file.ts';
import { loadPdfjs } from '../../lib/extract/pdf/load-pdfjs.ts';
import { makePdf, typed } from '../extract/make-pdf.ts';
import type { BenchRow } from './bench-row.ts';

const PAGES = 120;
const ROUNDS = 5;

/** A script of ordinary length, as screenwriting programs print it. */
function script(): Uint8Array {
  const page = (number: number): string[] => [
    `                                                         ${number}.`,
    '',
    ...Array.from({ length: 6 }, (_, at) => [
      `INT. ICE HOUSE ${number}-${at} - NIGHT`,
      '',
      'Rain on the tin roof. MARA counts the crates again, slowly.',
      '',
      '                    MARA',
      `          You said forty, and I count ${number * at}.`,
      '',
      '                    WREN',
      '          I said about forty.',
    ]).flat(),
  ];
  return makePdf({
    pages: Array.from({ length: PAGES }, (_, at) => ({ content: typed(page(at + 1)) })),
    compressed: true,
  });
}

/** The library alone: every page's text, put one behind the other. */
async function bare(bytes: Uint8Array): Promise<number> {
  const { getDocument } = await loadPdfjs();
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: true, disableFontFace: true });
  const pdf = await task.promise;
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) letters += 'str' in item ? item.str.length : 0;
  }
  await task.destroy();
  return letters;
}

interface Measured {
  ms: number;
  /** Most memory in use at any time, above what was in use before. */
  megabytes: number;
}

async function measure(work: () => Promise<unknown>): Promise<Measured> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  clearInterval(watch);
  peak = Math.max(peak, process.memoryUsage().rss);
  return { ms, megabytes: (peak - before) / 1024 / 1024 };
}

const middle = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1]!;

export default async function pdfBench(): Promise<BenchRow[]> {
  const bytes = script();
  const load = await measure(loadPdfjs);
  const first = await measure(() => extractFile(bytes, 'script.pdf'));
  const rounds: { ours: Measured; theirs: Measured }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({
      theirs: await measure(() => bare(bytes)),
      ours: await measure(() => extractFile(bytes, 'script.pdf')),
    });
  const ours = middle(rounds.map((round) => round.ours.ms));
  const theirs = middle(rounds.map((round) => round.theirs.ms));
  return [
    { name: 'PDF library, first loaded', value: load.ms, unit: 'ms' },
    {
      name: `PDF script of ${PAGES} pages, read`,
      value: ours,
      unit: 'ms',
      baseline: { name: 'the PDF library alone', value: theirs },
      ratio: ours / theirs,
      target: '≤ 2 passes',
    },
    {
      name: `PDF script of ${PAGES} pages, memory at its peak`,
      value: first.megabytes,
      unit: 'MB',
      target: 'under 256 MB',
    },
  ];
}
