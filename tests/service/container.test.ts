// The container file is read, not built: what it copies has to be there, and be enough to start from.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { inRoot } from '../../scripts/setup/root.ts';
import { sourcesIn, nodesOf } from '../support/source-file.ts';
import ts from 'typescript';
import { newDataDir } from './running-service.ts';

const instructions = readFileSync(inRoot('packaging', 'Containerfile'), 'utf8')
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
/** Of the image that is kept: what comes from the folder it is built in. */
const copied = instructions
  .slice(instructions.findLastIndex(([word]) => word === 'FROM'))
  .filter(([word, first]) => word === 'COPY' && !first!.startsWith('--from'))
  .flatMap((words) => words.slice(1, -1));
/** Built before, not kept with the sources. */
const BUILT = '.output/';

it('copies only what there is', () => {
  expect(copied).toContain('service');
  for (const path of copied.filter((path) => !path.startsWith(BUILT)))
    expect(existsSync(inRoot(path)), path).toBe(true);
});

it('copies whatever the service reads of our own', () => {
  const isCopied = (path: string): boolean =>
    copied.some((from) => path === inRoot(from) || path.startsWith(`${inRoot(from)}/`));
  const missing: string[] = [];
  // The pages are built before, and stand under what is built.
  for (const { path, tree } of sourcesIn('service').filter(({ path }) => !path.startsWith('service/pages/')))
    for (const node of nodesOf(tree)) {
      if (!ts.isStringLiteral(node) || !/^\.\.?\/.*\.(?:tsx?|json)$/u.test(node.text)) continue;
      const target = resolve(dirname(inRoot(path)), node.text);
      if (!isCopied(target)) missing.push(`${path}: ${node.text}`);
    }
  expect(missing).toEqual([]);
});

/** Packages an image has: those the lock does not keep for development. */
function linkPackages(into: string): void {
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>;
  };
  for (const [path, { dev = false }] of Object.entries(packages)) {
    if (dev || !/^node_modules\/(?:@[^/]+\/)?[^/]+$/u.test(path) || !existsSync(inRoot(path))) continue;
    mkdirSync(dirname(join(into, path)), { recursive: true });
    symlinkSync(inRoot(path), join(into, path));
  }
}

it('starts from what it copies, and nothing else', async () => {
  const folder = newDataDir();
  for (const path of copied)
    if (existsSync(inRoot(path))) cpSync(inRoot(path), join(folder, path), { recursive: true });
  linkPackages(folder);
  const [, ...entry] = instructions.find(([word]) => word === 'ENTRYPOINT')!;
  const [, ...args] = JSON.parse(entry.join(' ')) as string[];
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', DATA_DIR: newDataDir() };
  const node = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const address = new Promise<string>((found, failed) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (origin) found(origin);
    };
    for (const stream of [node.stdout, node.stderr]) stream.on('data', listen);
    node.once('exit', (code) => failed(new Error(`ended with ${code}\n${said}`)));
  });
  const ended = once(node, 'exit');
  try {
    expect((await fetch(`${await address}/healthz`)).status).toBe(200);
  } finally {
    node.kill('SIGTERM');
  }
  expect((await ended)[0]).toBe(0);
  // Its commands, too.
  const checked = execFileSync(process.execPath, [...args, 'check'], { cwd: folder, env, encoding: 'utf8' });
  expect(checked).toContain('there is nothing to check');
  const backup = join(newDataDir(), 'backup');
  execFileSync(process.execPath, [...args, 'backup', backup], { cwd: folder, env, encoding: 'utf8' });
  expect(existsSync(join(backup, 'backup.json'))).toBe(true);
});
