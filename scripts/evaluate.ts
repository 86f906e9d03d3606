// How well recognition does: tables per detector, length and language over the corpora beside the repository and our own fixtures.
// Always exits 0: it measures, others judge. Misses and alarms go to evaluate/misses.jsonl by id only; the texts stay where they are.
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { builtIn } from '../lib/decide/built-in.ts';
import { type DetectKit, compileKit, emptyKit } from '../lib/detect/kit.ts';
import { scan } from '../lib/detect/scan.ts';
import { extractFile } from '../lib/extract/extract-file.ts';
import type { DetectorId } from '../lib/model/detector-id.ts';
import { type Finding, isRaised } from '../lib/model/finding.ts';
import { protectionOf } from '../lib/policy/protection.ts';
import { percent, say, table } from './print-table.ts';
import { scorePassages } from './score-passages.ts';
import { scorePersonal } from './score-personal.ts';
import { styleRequests } from './style-requests.ts';
import { scoreCredentials, scorePictures } from './score-pictures.ts';
import { scorePostproduction } from './score-postproduction.ts';
import { scoreWriting } from './score-writing.ts';
import { nodeMeans } from './setup/node-means.ts';
import { Tally } from './tally.ts';

const root = resolve(import.meta.dirname, '..');
const corpora = resolve(process.env.SLATEGUARD_CORPORA ?? join(root, '../shared/data/corpora'));
const misses = join(root, 'evaluate', 'misses.jsonl');
const kit: DetectKit = compileKit(protectionOf(null));

interface Row {
  id: string;
  text: string;
  lines?: number;
  source?: string;
  spans?: { type: string; start: number; end: number }[];
}

const raisedIn = (text: string, using: DetectKit = kit): Finding[] => scan(text, using).filter(isRaised);
const detectorsIn = (text: string, using?: DetectKit): Set<DetectorId> =>
  new Set(raisedIn(text, using).map(({ detector }) => detector));

const readRows = (path: string): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);

const miss = (set: string, id: string, detector: string): void =>
  appendFileSync(misses, `${JSON.stringify({ set, id, detector })}\n`);

const alphabets: readonly [string, RegExp][] = [
  ['Korean', /[가-힣]/],
  ['Japanese', /[ぁ-ヿ]/],
  ['Chinese', /[\u4e00-\u9fff]/],
  ['Cyrillic', /[Ѐ-ӿ]/],
];
const alphabetOf = (text: string): string => alphabets.find(([, letter]) => letter.test(text))?.[0] ?? 'Latin';

/** Script excerpts that nobody registered, by length and alphabet. */
function excerpts(rows: readonly Row[]): void {
  const tally = new Tally();
  for (const { id, text, lines = 0 } of rows) {
    const found = detectorsIn(text).has('script');
    tally.add(`${lines} lines`, found);
    tally.add(`in ${alphabetOf(text)}`, found);
    if (!found) miss('excerpts', id, 'script');
  }
  table('Script excerpts, not registered', ['script', 'found', 'of', 'recall'], tally.rows());
}

const flush = (text: string): string => text.replace(/^[ \t]{1,80}/gm, '');
/** What happens to a page on its way through a clipboard. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
  'as written': (text) => text,
  'blank lines lost': (text) => text.replace(/\n\s{0,200}\n/g, '\n'),
  'blank lines doubled': (text) => text.split(/\n{1,20}/).join('\n\n'),
  'indentation lost, spaces behind': (text) => flush(text).replace(/$/gm, '   '),
  'smart quotes': (text) => text.replace(/(\p{L})'/gu, '$1’').replace(/"([^"\n]{0,300})"/g, '“$1”'),
  'a question in front': (text) => `Can you shorten this:\n\n${text}`,
  'thanks behind': (text) => `${text}\n\nthanks`,
};

/** Every screenplay cut into windows every three lines, in every layout. */
function windows(scripts: readonly string[]): void {
  const tally = new Map<string, Tally>();
  for (const script of scripts) {
    const lines = script.split(/\r?\n/);
    for (const length of [4, 10, 30])
      for (let start = 0; start + length <= lines.length; start += 3) {
        const text = lines.slice(start, start + length).join('\n');
        if (text.replace(/\s/g, '').length < 30) continue;
        for (const [layout, laid] of Object.entries(layouts)) {
          if (!tally.has(layout)) tally.set(layout, new Tally());
          tally.get(layout)!.add(
            String(length),
            scan(laid(text), emptyKit).some((f) => f.detector === 'script' && isRaised(f)),
          );
        }
      }
  }
  const rows = [...tally].map(([layout, each]) => [layout, ...each.rows().map((row) => row[3]!)]);
  table('Windows of the screenplays, by layout and lines', ['layout', '4', '10', '30'], rows);
}

/** Ordinary prompts: whatever is raised here would have stopped somebody's honest work. */
function ordinary(rows: readonly Row[]): void {
  const alarms = new Map<string, number>([
    ['any', 0],
    ['any that blocks on an unlisted tool', 0],
  ]);
  const count = (key: string) => alarms.set(key, (alarms.get(key) ?? 0) + 1);
  for (const { id, text } of rows) {
    const raised = [...detectorsIn(text)];
    if (raised.length > 0) count('any');
    if (raised.some((detector) => builtIn[detector].unlisted === 'block')) count('any that blocks on an unlisted tool');
    for (const detector of raised) {
      count(detector);
      miss('prompts', id, detector);
    }
  }
  const cells = [...alarms].map(([id, times]) => [id, times, rows.length, percent(times, rows.length)]);
  table('Ordinary prompts raised', ['detector', 'raised', 'of', 'share'], cells);
}

/** Listed artists are to be raised, movements and media are not. */
function artists(folder: string): void {
  const tally = new Tally();
  for (const { id, text, listed } of styleRequests(folder)) {
    const found = detectorsIn(text).has('copyrighted-work');
    tally.add(listed ? 'listed artists' : 'craft language', found);
    if (found !== listed) miss('style', id, 'copyrighted-work');
  }
  table('Requests for a style', ['of', 'raised', 'of', 'share'], tally.rows());
}

/** Personal data that a finding covers, by kind; sentences without any that are raised are alarms. */
function personal(rows: readonly Row[]): void {
  const tally = new Tally();
  for (const { id, text, spans = [] } of rows) {
    const raised = raisedIn(text).filter(({ detector }) => detector === 'personal-data' || detector === 'secret');
    for (const { type, start, end } of spans) {
      const found = raised.some((finding) => finding.start! < end && finding.end! > start);
      tally.add(type.toLowerCase().replaceAll('_', ' '), found);
    }
    if (spans.length === 0) {
      tally.add('(sentences without any)', raised.length > 0);
      if (raised.length > 0) miss('personal', id, 'personal-data');
    }
  }
  table('Personal data covered, by kind', ['kind', 'raised', 'of', 'share'], tally.rows());
}

/** What a folder's files are to be recognised as; `read` where their words are what counts. */
const folders: readonly [string, RegExp, DetectorId | 'read'][] = [
  ['screenplays', /\.(?:fdx|fountain|txt|pdf)$/, 'script'],
  ['postproduction', /\.(?:edl|ale|aaf|otio|fcpxml|xges|xml)$/, 'edit-data'],
  ['postproduction', /\.(?:srt|vtt|ass)$/, 'timed-text'],
  ['postproduction/imf', /\.xml$/, 'delivery-package'],
  ['parsers', /\.(?:docx|xlsx|pdf|png|jpg|gif|webp)$/, 'read'],
];

async function files(): Promise<void> {
  const tally = new Tally();
  for (const [folder, pattern, detector] of folders) {
    const path = join(corpora, folder);
    if (!existsSync(path)) continue;
    for (const name of readdirSync(path).filter((each) => pattern.test(each))) {
      const extracted = await extractFile(new Uint8Array(readFileSync(join(path, name))), name, { means: nodeMeans });
      const raised = [...extracted.findings.filter(isRaised), ...raisedIn(extracted.text ?? '')];
      const found =
        detector === 'read' ? extracted.text !== null : raised.some((finding) => finding.detector === detector);
      tally.add(`${folder} → ${detector}`, found);
      if (!found) miss(folder, name, detector);
    }
  }
  table('Files', ['folder', 'found', 'of', 'recall'], tally.rows());
}

const languages = ['french', 'german', 'spanish', 'italian', 'japanese', 'korean', 'chinese'];

/** Hits and near misses of our own, one folder a detector. */
function fixtures(): void {
  const folder = join(root, 'tests/fixtures/paperwork');
  const byLanguage = new Tally();
  const rows = readdirSync(folder).map((detector) => {
    const [hits, near] = [new Tally(), new Tally()];
    for (const name of readdirSync(join(folder, detector))) {
      const raised = detectorsIn(readFileSync(join(folder, detector, name), 'utf8')).has(detector as DetectorId);
      const isHit = name.startsWith('hit-');
      (isHit ? hits : near).add('all', raised);
      if (isHit) byLanguage.add(languages.find((language) => name.includes(language)) ?? 'english', raised);
      if (raised !== isHit) miss('fixtures', `${detector}/${name}`, detector);
    }
    return [detector, ...[hits, near].flatMap((each) => each.rows()[0]?.slice(1) ?? [0, 0, '–'])];
  });
  table('Own fixtures', ['detector', 'hits', 'of', 'recall', 'alarms', 'of', 'share'], rows);
  table('Own hits, by language', ['language', 'found', 'of', 'recall'], byLanguage.rows());
}

mkdirSync(join(root, 'evaluate'), { recursive: true });
writeFileSync(misses, '');
const prompts = join(corpora, 'prompts');
if (existsSync(prompts)) {
  const pages = readRows(join(prompts, 'screenplay-excerpts-dev.jsonl'));
  const scripts = readdirSync(join(corpora, 'screenplays'))
    .filter((name) => name.endsWith('.fountain'))
    .map((name) => readFileSync(join(corpora, 'screenplays', name), 'utf8'));
  excerpts(pages);
  const own = scorePassages(pages, scripts, (how, id) => miss(`registered, ${how}`, id, 'protected-passage'));
  table('Script excerpts, registered', ['protected-passage', 'found', 'of', 'recall'], own.rows());
  windows(scripts.filter((script) => script.split('\n').length > 40));
  ordinary(readRows(join(prompts, 'prompts-chat-dev.jsonl')));
  artists(join(corpora, 'names-styles'));
  if (existsSync(join(corpora, 'pii'))) {
    const sentences = readRows(join(corpora, 'pii', 'presidio-synth-dev.jsonl'));
    personal(sentences);
    const engine = join(corpora, 'pii', 'engine-f1.json');
    const scores = scorePersonal(sentences, raisedIn, engine);
    table('Personal data, by kind', ['kind', 'precision', 'recall', 'F1', 'engine F1'], scores);
  }
  await files();
  if (existsSync(join(corpora, 'postproduction'))) {
    const scores = await scorePostproduction(join(corpora, 'postproduction'), extractFile, raisedIn);
    table('Post-production samples', ['files', 'of', 'kind', 'detector', 'words read'], scores);
  }
  const verdicts = await scoreCredentials(join(corpora, 'c2pa'));
  table('Content Credentials', ['file', 'expected', 'verdict', 'why, or what was done', 'ingredients'], verdicts);
} else say(`No corpora at ${corpora}: set SLATEGUARD_CORPORA. Own fixtures only.\n`);
fixtures();
const pictures = await scorePictures();
table('Registered pictures', ['change', 'recognised', 'of', 'as others', 'of pairs'], pictures.rows);
say(`Unrelated pairs taken for one another: ${pictures.falseMatches} of ${pictures.pairs}\n`);
table('Writing in pictures', ['picture', 'letters read right', 'bare library'], await scoreWriting(corpora));
say('Misses and alarms, by id: evaluate/misses.jsonl');
