import { readFileSync, readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Extracted } from '../lib/extract/extracted.ts';
import type { DetectorId } from '../lib/model/detector-id.ts';
import { isRaised, type Finding } from '../lib/model/finding.ts';

type Expected = readonly [kind: string, detector: DetectorId, words: RegExp];

const spoken = /^(?!\d+\s*$|.*-->|Style:|Format:|STYLE|WEBVTT|.*[{};]\s*$|\s*(?:color|background)).*\p{L}.*$/gmu;
/** What a sample of each extension is, and where in it a person would read its names or its speech. */
const expected: Readonly<Record<string, Expected>> = {
  '.edl': ['edl', 'edit-data', /CLIP NAME:\s*(\S[^\r\n]*)/g],
  '.ale': ['ale', 'edit-data', /^(\w{4,}_\w{4,})\t/gm],
  '.aaf': ['aaf', 'edit-data', /(?!)/g],
  '.otio': ['otio', 'edit-data', /"name": "([^"\\]+)"/g],
  '.fcpxml': ['fcpxml', 'edit-data', /<(?:asset|clip|event|project|asset-clip) [^>]*name="([^"]+)"/g],
  '.xml': ['xmeml', 'edit-data', /<(?:name|pathurl)>([^<]+)</g],
  '.xges': ['xges', 'edit-data', /<(?:asset|clip) [^>]*id='([^']+)'/g],
  '.srt': ['subtitles', 'timed-text', spoken],
  '.vtt': ['subtitles', 'timed-text', spoken],
  '.ass': ['subtitles', 'timed-text', /^Dialogue:(?:[^,]*,){9}(?:\{[^}]*\})*(.+)$/gm],
};
const delivery: Expected = [
  'package-list',
  'delivery-package',
  /<(?:AnnotationText|ContentTitleText|Path|Issuer|Creator)>([^<]+)</g,
];

const wordsOf = (text: string): string[] => text.replace(/<[^>]*>|\\N/g, ' ').match(/[\p{L}\p{N}]{2,}/gu) ?? [];

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
    const words = [...bytes.toString('utf8').matchAll(want[2])].flatMap(([whole, part]) => wordsOf(part ?? whole));
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
