import { readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Extracted } from '../lib/extract/extracted.ts';
import type { DetectorId } from '../lib/model/detector-id.ts';
import { isRaised, type Finding } from '../lib/model/finding.ts';

/** The part of a line that a person reads: names, or speech. */
type Line = (line: string) => string;
type Expected = readonly [kind: string, detector: DetectorId, words: Line];

const after =
  (...marks: string[]): Line =>
  (line) =>
    marks
      .flatMap((mark) => line.split(mark).slice(1))
      .map((rest) => rest.split(/["<']/, 1)[0]!)
      .join(' ');
const spoken: Line = (line) => (/-->|^(?:STYLE|WEBVTT|\s)|[{};]\s?$/.test(line) ? '' : withoutTags(line));
const withoutTags = (line: string): string =>
  line
    .split('<')
    .map((part, index) => (index === 0 ? part : part.slice(part.indexOf('>') + 1)))
    .join('');

/** What a sample of each extension is. */
const expected: Readonly<Record<string, Expected>> = {
  '.edl': ['edl', 'edit-data', after('CLIP NAME:')],
  '.ale': ['ale', 'edit-data', (line) => line.split('\t', 1)[0]!],
  '.aaf': ['aaf', 'edit-data', () => ''],
  '.otio': ['otio', 'edit-data', after('"name": "')],
  '.fcpxml': ['fcpxml', 'edit-data', after(' name="')],
  '.xml': ['xmeml', 'edit-data', after('<name>', '<pathurl>')],
  '.xges': ['xges', 'edit-data', after(" id='file")],
  '.srt': ['subtitles', 'timed-text', spoken],
  '.vtt': ['subtitles', 'timed-text', spoken],
  '.ass': [
    'subtitles',
    'timed-text',
    (line) =>
      line.trim().startsWith('Dialogue:')
        ? line
            .split(',')
            .slice(9)
            .join(',')
            .replace(/\{[^{}]{0,200}\}|\\N/g, ' ')
        : '',
  ],
};
const delivery: Expected = [
  'package-list',
  'delivery-package',
  after('<AnnotationText>', '<ContentTitleText>', '<Path>', '<Issuer>', '<Creator>'),
];

const wordsOf = (text: string): string[] => text.match(/\p{L}{2,}/gu) ?? [];

/** One row an extension: how many samples, of the right kind, with the right detector raised, and the share of their words read. */
export async function scorePostproduction(
  folder: string,
  extract: (bytes: Uint8Array, name: string) => Promise<Extracted>,
  look: (text: string) => Finding[],
): Promise<(string | number)[][]> {
  const rows = new Map<string, { all: number; kind: number; detector: number; words: number; read: number }>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const isDelivery = path.includes('imf');
    const want = isDelivery ? delivery : expected[extname(path)];
    if (!want || extname(path) === '') continue;
    const key = isDelivery ? 'package lists' : extname(path);
    const row = rows.get(key) ?? { all: 0, kind: 0, detector: 0, words: 0, read: 0 };
    rows.set(key, row);
    const bytes = readFileSync(join(folder, path));
    const { kind, text, findings } = await extract(bytes, basename(path));
    const raised = [...findings, ...look(text ?? '')].filter(isRaised);
    const known = new Set(wordsOf(text ?? ''));
    const words = bytes
      .toString('utf8')
      .split('\n')
      .flatMap((line) => wordsOf(want[2](line)));
    row.all++;
    row.kind += Number(kind === want[0]);
    row.detector += Number(raised.some(({ detector }) => detector === want[1]));
    row.words += words.length;
    row.read += words.filter((word) => known.has(word)).length;
  }
  return [...rows].map(([key, { all, kind, detector, words, read }]) => [
    key,
    all,
    kind,
    detector,
    words === 0 ? '–' : `${((100 * read) / words).toFixed(1)} %`,
  ]);
}
