import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { KitBrowser } from '../release/identity.ts';
import type { Source } from './source.ts';

const folders = { chrome: 'etc/opt/chrome', edge: 'etc/opt/edge', chromium: 'etc/chromium' } as const;
const programs: Record<KitBrowser, readonly string[]> = {
  chrome: ['opt/google/chrome/chrome'],
  edge: ['opt/microsoft/msedge/msedge'],
  chromium: ['usr/bin/chromium', 'usr/bin/chromium-browser'],
  firefox: ['usr/bin/firefox', 'usr/bin/firefox-esr'],
};
/** The first that is there counts alone. */
const firefoxFiles = [
  'etc/firefox/policies/policies.json',
  'usr/lib/firefox/distribution/policies.json',
  'usr/lib/firefox-esr/distribution/policies.json',
] as const;

const FOR_EVERYBODY = 0o004;

function contentOf(file: string): Source['content'] {
  try {
    if ((statSync(file).mode & FOR_EVERYBODY) === 0)
      return { unreadable: 'only its owner may read it; the browser runs as the person and ignores it (chmod 644)' };
    return { text: readFileSync(file, 'utf8') };
  } catch (error) {
    return { unreadable: `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})` };
  }
}

const levels = { mandatory: 'managed', recommended: 'recommended' } as const;

function ofFolder(root: string, browser: keyof typeof folders, level: Source['level']): Source[] {
  const folder = join(root, folders[browser], 'policies', levels[level]);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return files
    .map(({ name }) => join(folder, name))
    .sort()
    .map((file) => ({ browser, name: file, level, system: 'linux', content: contentOf(file) }));
}

const ofFirefox = (root: string): Source[] =>
  firefoxFiles
    .map((name) => join(root, name))
    .filter((file) => existsSync(file))
    .map((file) => ({ browser: 'firefox', name: file, level: 'mandatory', system: 'linux', content: contentOf(file) }));

/** Every file the browsers of a Linux machine read policies from, in the order of their names. `root` is `/`. */
export const findSources = (root: string): Source[] => [
  ...(Object.keys(folders) as (keyof typeof folders)[]).flatMap((browser) => [
    ...ofFolder(root, browser, 'mandatory'),
    ...ofFolder(root, browser, 'recommended'),
  ]),
  ...ofFirefox(root),
];

export const installedBrowsers = (root: string): KitBrowser[] =>
  (Object.keys(programs) as KitBrowser[]).filter((browser) =>
    programs[browser].some((program) => existsSync(join(root, program))),
  );
