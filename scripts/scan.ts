// The extension's own reading and recognition on files: one JSON line a file, nothing else on stdout.
import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type DetectKit, compileKit } from '../lib/detect/kit.ts';
import { scan } from '../lib/detect/scan.ts';
import type { Finding } from '../lib/model/finding.ts';
import type { Protection } from '../lib/model/protection.ts';
import { protectionOf } from '../lib/policy/protection.ts';
import { type Rules, createDisposableWorker } from '../lib/scanner/disposable-worker.ts';
import { readPolicyFile } from './policy-file.ts';
import { spawnScanThread } from './setup/spawn-scan-thread.ts';

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

function protectionIn(path: string | null): Protection {
  if (path === null) return protectionOf(null);
  const reading = readPolicyFile(here(path));
  if (!reading.ok) throw new Error(`The policy was refused: ${reading.reasons.join(' ')}`);
  return protectionOf(reading.policy);
}

const shown = (findings: readonly Finding[]) =>
  findings.map(({ detector, confidence, start, end }) => ({
    detector,
    confidence: Math.round(confidence * 1000) / 1000,
    start,
    end,
  }));

const print = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const rounded = (ms: number): number => Math.round(ms * 1000) / 1000;
const since = (start: number): number => rounded(performance.now() - start);

/** A file that breaks a limit ends its thread, as in the extension, and gets its line all the same. */
const threads = createDisposableWorker(spawnScanThread);
const patience = new AbortController();

async function scanFile(file: string, rules: Rules): Promise<void> {
  const path = here(file);
  const fault = await access(path, constants.R_OK).then(() => null, whyNot);
  const isFolder = fault === null && (await stat(path)).isDirectory();
  if (fault !== null || isFolder) {
    return print({ file, kind: 'none', findings: [], unreadable: fault ?? 'This is a folder, not a file', ms: 0 });
  }
  const start = performance.now();
  const word = await threads.run({ file: { name: file, path } }, rules, () => undefined, patience.signal);
  if ('scanned' in word) {
    const { kind, findings, unreadable, ms } = word.scanned;
    return print({ file, kind, findings: shown(findings), unreadable, ms: rounded(ms) });
  }
  const finding = { detector: 'unreadable', confidence: 1, start: null, end: null };
  const unreadable = 'failed' in word ? word.failed : 'it was not read to the end';
  print({ file, kind: 'unread', findings: [finding], unreadable, ms: since(start) });
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
  const protection = protectionIn(given.policy);
  for (const file of given.files) await scanFile(file, { key: 'policy', protection });
  threads.drop();
  if (given.jsonl.length === 0) return;
  const kit = compileKit(protection);
  for (const file of given.jsonl) await scanLines(file, kit);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
