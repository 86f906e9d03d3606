import { existsSync, readFileSync, statSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { inRoot } from '../setup/root.ts';
import { filesBelow } from './zip-folder.ts';

/** What a build of the extension is made from; nothing else changes it. */
const shipped = [
  'components',
  'entrypoints',
  'lib',
  'package-lock.json',
  'public',
  'scripts/release/identity.ts',
  'scripts/setup/catalogues.ts',
  'scripts/setup/locale-files.ts',
  'scripts/setup/ocr-files.ts',
  'scripts/setup/pdf-files.ts',
  'wxt.config.ts',
] as const;

/** Everything of the repository, by name: whatever else lies in the folder stays out. */
export const sourceRoots = [
  '.ci',
  '.gitignore',
  '.npmrc',
  '.prettierignore',
  '.prettierrc.json',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'components',
  'docs',
  'entrypoints',
  'eslint.config.js',
  'lib',
  'package-lock.json',
  'package.json',
  'packaging',
  'public',
  'scripts',
  'service',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
  'wxt.config.ts',
] as const;

/** Where running the project leaves things. */
const leftOvers = /^service\/data\/|(?:^|\/)node_modules\/|\.tsbuildinfo$/;

function filesOf(name: string): string[] {
  if (!existsSync(inRoot(name))) return [];
  if (!statSync(inRoot(name)).isDirectory()) return [name];
  return filesBelow(inRoot(name)).map((file) => `${name}/${file}`);
}

const read = (names: readonly string[]): Map<string, Uint8Array> =>
  new Map(
    names
      .flatMap(filesOf)
      .filter((file) => !leftOvers.test(file))
      .map((file) => [file, readFileSync(inRoot(file))]),
  );

/** The whole repository, path → content: unpacked elsewhere it builds to the same bytes. */
export const sourceFiles = (): Map<string, Uint8Array> => read(sourceRoots);

/**
 * Names what the extension was built from: SHA-256, hex, over every path and content that goes into a build. The
 * same in every browser and flavour of one release, and after building its sources elsewhere.
 */
export function sourceHash(): string {
  const hash = createHash('sha256');
  for (const [file, content] of read(shipped))
    hash.update(`${file}\0${createHash('sha256').update(content).digest('hex')}\n`);
  return hash.digest('hex');
}
