import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { inRoot, root } from './root.ts';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export interface Outcome {
  name: string;
  ok: boolean;
  seconds: number;
  /** Null for steps that are not tests. */
  counts: Counts | null;
  output: string;
}

const runCommand = (command: string, args: readonly string[]) =>
  new Promise<{ status: number; output: string }>((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
    const child = spawn(inRoot('node_modules', '.bin', command), args, { cwd: root, env });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('close', (code) => resolve({ status: code ?? 1, output: Buffer.concat(output).toString() }));
  });

/** One command of the tool chain: it passes when it exits 0. */
export async function step(name: string, command: string, ...args: string[]): Promise<Outcome> {
  const started = performance.now();
  const { status, output } = await runCommand(command, args);
  return { name, ok: status === 0, seconds: (performance.now() - started) / 1000, counts: null, output };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

function readCounts(file: string): Counts | null {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    const skipped = report.numPendingTests + report.numTodoTests;
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped };
  } catch {
    return null;
  }
}

/** Test files run by vitest, counted from its own report. */
export async function testStep(name: string, ...args: string[]): Promise<Outcome> {
  const report = inRoot('test-results', `${name.replace(/\W+/g, '-')}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const outcome = await step(name, 'vitest', 'run', ...reporters, ...args);
  return { ...outcome, counts: readCounts(report) };
}
