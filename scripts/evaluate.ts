// How well recognition does: a table per detector over the corpora beside the repository and our own fixtures.
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DetectKit, compileKit } from '../lib/detect/kit.ts';
import { scan } from '../lib/detect/scan.ts';
import { extractFile } from '../lib/extract/extract-file.ts';
import type { DetectorId } from '../lib/model/detector-id.ts';
import { type Finding, RAISED_AT } from '../lib/model/finding.ts';
import { protectionOf } from '../lib/policy/protection.ts';

const root = resolve(import.meta.dirname, '..');
const corpora = resolve(process.env.SLATEGUARD_CORPORA ?? join(root, '../shared/data/corpora'));
const misses = join(root, 'evaluate', 'misses.jsonl');
const kit: DetectKit = compileKit(protectionOf(null));

interface Row {
  id: string;
  text: string;
  lines?: number;
}

const raisedBy = (findings: readonly Finding[]): Set<DetectorId> =>
  new Set(findings.filter(({ confidence }) => confidence >= RAISED_AT).map(({ detector }) => detector));

const readRows = (path: string): Row[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);

/** By id only: the texts stay where they are. */
const miss = (set: string, id: string, detector: string): void =>
  appendFileSync(misses, `${JSON.stringify({ set, id, detector })}\n`);

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const say = (line = ''): void => void process.stdout.write(`${line}\n`);

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => String(row[column]).length)));
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, column) => (column === 0 ? String(cell).padEnd(widths[0]!) : String(cell).padStart(widths[column]!)))
      .join('  ');
  for (const row of [head, widths.map((width) => '-'.repeat(width)), ...rows]) say(line(row));
  say();
}

/** Script excerpts that nobody registered, by length. */
function excerpts(path: string): void {
  const byLength = new Map<number, [number, number]>();
  for (const { id, text, lines = 0 } of readRows(path)) {
    const count = byLength.get(lines) ?? [0, 0];
    byLength.set(lines, count);
    count[1]++;
    if (raisedBy(scan(text, kit)).has('script')) count[0]++;
    else miss('excerpts', id, 'script');
  }
  const rows = [...byLength]
    .sort(([a], [b]) => a - b)
    .map(([lines, [found, all]]) => [lines, found, all, percent(found, all)]);
  say('Script excerpts found, by lines');
  table(['lines', 'found', 'of', 'recall'], rows);
}

/** Ordinary prompts: whatever is raised here would have stopped somebody's honest work. */
function ordinary(path: string): void {
  const rows = readRows(path);
  const alarms = new Map<DetectorId, number>();
  let any = 0;
  for (const { id, text } of rows) {
    const raised = raisedBy(scan(text, kit));
    if (raised.size > 0) any++;
    for (const detector of raised) {
      alarms.set(detector, (alarms.get(detector) ?? 0) + 1);
      miss('prompts', id, detector);
    }
  }
  say('Ordinary prompts raised');
  table(
    ['detector', 'raised', 'of', 'share'],
    [['any', any] as const, ...[...alarms].sort(([, a], [, b]) => b - a)].map(([id, count]) => [
      id,
      count,
      rows.length,
      percent(count, rows.length),
    ]),
  );
}

const folders: readonly [string, RegExp, DetectorId][] = [
  ['screenplays', /\.(?:fdx|fountain|txt)$/, 'script'],
  ['postproduction', /\.(?:edl|ale|aaf|otio|fcpxml|xges|xml)$/, 'edit-data'],
  ['postproduction', /\.(?:srt|vtt|ass)$/, 'timed-text'],
  ['postproduction/imf', /\.xml$/, 'delivery-package'],
  ['parsers', /\.(?:pdf|docx|xlsx|png|jpg|gif|webp)$/, 'unreadable'],
];

function files(): void {
  const rows: (string | number)[][] = [];
  for (const [folder, pattern, detector] of folders) {
    const path = join(corpora, folder);
    if (!existsSync(path)) continue;
    const names = readdirSync(path).filter((name) => pattern.test(name));
    const found = names.filter((name) => {
      const extracted = extractFile(readFileSync(join(path, name)), name);
      const raised = raisedBy([...extracted.findings, ...(extracted.text === null ? [] : scan(extracted.text, kit))]);
      if (!raised.has(detector)) miss(folder, name, detector);
      return raised.has(detector);
    });
    rows.push([`${folder} → ${detector}`, found.length, names.length, percent(found.length, names.length)]);
  }
  say('Files');
  table(['folder', 'found', 'of', 'recall'], rows);
}

/** Hits and near misses of our own, one folder a detector. */
function fixtures(): void {
  const folder = join(root, 'tests/fixtures/paperwork');
  const rows = readdirSync(folder)
    .sort()
    .map((detector) => {
      const raised = (start: string) =>
        readdirSync(join(folder, detector))
          .filter((name) => name.startsWith(start))
          .map((name) =>
            raisedBy(scan(readFileSync(join(folder, detector, name), 'utf8'), kit)).has(detector as DetectorId),
          );
      const [hits, near] = [raised('hit-'), raised('miss-')];
      return [
        detector,
        `${hits.filter(Boolean).length}/${hits.length}`,
        `${near.filter(Boolean).length}/${near.length}`,
      ];
    });
  say('Own fixtures');
  table(['detector', 'hits raised', 'near misses raised'], rows);
}

mkdirSync(join(root, 'evaluate'), { recursive: true });
writeFileSync(misses, '');
const prompts = join(corpora, 'prompts');
if (existsSync(prompts)) {
  excerpts(join(prompts, 'screenplay-excerpts-dev.jsonl'));
  ordinary(join(prompts, 'prompts-chat-dev.jsonl'));
  files();
} else say(`No corpora at ${corpora}: set SLATEGUARD_CORPORA. Own fixtures only.\n`);
fixtures();
say(`Misses and alarms, by id: evaluate/misses.jsonl`);
