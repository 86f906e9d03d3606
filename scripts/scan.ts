// The extension's own reading and recognition on files: one JSON line a file, nothing else on stdout.
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { type DetectKit, compileKit } from '../lib/detect/kit.ts';
import { findPictures } from '../lib/detect/pictures/find-pictures.ts';
import { scan } from '../lib/detect/scan.ts';
import { settle } from '../lib/detect/settle.ts';
import { extractFile } from '../lib/extract/extract-file.ts';
import type { Finding } from '../lib/model/finding.ts';
import { protectionOf } from '../lib/policy/protection.ts';
import { readingClock } from '../lib/scanner/reading-clock.ts';
import { readPolicyFile } from './policy-file.ts';
import type { Source } from '../lib/extract/source.ts';
import { withFile } from './setup/file-source.ts';
import { nodeMeans } from './setup/node-means.ts';

const USAGE = 'Usage: npm run -s scan -- [--policy P.json] FILE… | --jsonl F';

interface Arguments {
  policy: string | null;
  jsonl: string[];
  files: string[];
}

/** Paths are meant from where the person typed the command. */
const here = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

function readArguments(words: readonly string[]): Arguments | null {
  const given: Arguments = { policy: null, jsonl: [], files: [] };
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word !== '--policy' && word !== '--jsonl') given.files.push(word);
    else if (index + 1 >= words.length) return null;
    else if (word === '--policy') given.policy = words[++index]!;
    else given.jsonl.push(words[++index]!);
  }
  return given.files.length + given.jsonl.length > 0 ? given : null;
}

function kitOf(path: string | null): DetectKit {
  if (path === null) return compileKit(protectionOf(null));
  const reading = readPolicyFile(here(path));
  if (!reading.ok) throw new Error(`The policy was refused: ${reading.reasons.join(' ')}`);
  return compileKit(protectionOf(reading.policy));
}

const shown = (findings: readonly Finding[]) =>
  findings.map(({ detector, confidence, start, end }) => ({
    detector,
    confidence: Math.round(confidence * 1000) / 1000,
    start,
    end,
  }));

const print = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const since = (start: number): number => Math.round((performance.now() - start) * 1000) / 1000;

async function scanFile(file: string, kit: DetectKit): Promise<void> {
  try {
    await withFile(here(file), (source) => scanSource(source, file, kit));
  } catch (error) {
    print({ file, kind: 'none', findings: [], unreadable: whyNot(error), ms: 0 });
  }
}

async function scanSource(source: Source, file: string, kit: DetectKit): Promise<void> {
  const start = performance.now();
  const clock = readingClock(
    () => performance.now(),
    () => undefined,
  );
  const options = {
    means: clock.excuse(nodeMeans),
    isLate: clock.isLate,
    onProgress: clock.advance,
    comparesPictures: kit.pictures !== null,
  };
  const { kind, text, findings, unreadable, pictures } = await extractFile(source, file, options);
  const all = settle([...findings, ...findPictures(pictures, kit), ...(text === null ? [] : scan(text, kit))]);
  print({ file, kind, findings: shown(all), unreadable, ms: since(start) });
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return 'There is no such file';
  if (code === 'EISDIR') return 'This is a folder, not a file';
  return code === 'EACCES' ? 'No permission to read this file' : 'The file could not be read';
}

async function scanLines(file: string, kit: DetectKit): Promise<void> {
  for await (const line of linesOf(here(file))) if (line.trim() !== '') scanLine(line, kit);
}

/** Node's own line reader also breaks at U+2028, which may stand inside a JSON text. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of createReadStream(path, 'utf8')) {
    const lines = (rest + String(piece)).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  yield rest;
}

function scanLine(line: string, kit: DetectKit): void {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    row = null;
  }
  const id = row !== null && typeof row === 'object' && 'id' in row ? row.id : null;
  const text = row !== null && typeof row === 'object' && 'text' in row ? row.text : null;
  if (typeof text !== 'string') {
    print({ id, kind: 'none', findings: [], unreadable: 'The line carries no text', ms: 0 });
    return;
  }
  const start = performance.now();
  const findings = scan(text, kit);
  print({ id, kind: 'text', findings: shown(findings), unreadable: null, ms: since(start) });
}

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  if (given === null) throw new Error(USAGE);
  const kit = kitOf(given.policy);
  for (const file of given.files) await scanFile(file, kit);
  for (const file of given.jsonl) await scanLines(file, kit);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
