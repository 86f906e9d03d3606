import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { inRoot, root } from './root.ts';
import type { BrowserName } from './browsers.ts';

export type Flavour = 'managed' | 'store';

const targets = { chromium: ['-b', 'chrome'], firefox: ['-b', 'firefox', '--mv3'] } as const;

/** Where a build lands: `.output/chrome-mv3`, `.output/firefox-mv3-store`, … */
export const outputOf = (browser: BrowserName, flavour: Flavour = 'managed'): string =>
  inRoot('.output', `${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3${flavour === 'store' ? '-store' : ''}`);

/** Builds one browser's extension. Throws with what WXT said when it fails or leaves nothing. */
export function buildExtension(browser: BrowserName, flavour: Flavour = 'managed'): string {
  const built = spawnSync(inRoot('node_modules/.bin/wxt'), ['build', ...targets[browser]], {
    cwd: root,
    // Another NODE_ENV in the caller's environment would give other bytes.
    env: { ...process.env, NODE_ENV: 'production', SLATEGUARD_FLAVOUR: flavour, NO_COLOR: '1' },
    encoding: 'utf8',
  });
  const folder = outputOf(browser, flavour);
  if (built.status !== 0)
    throw new Error(`wxt build failed for ${browser}, ${flavour}\n${built.stderr}${built.stdout}`);
  if (!existsSync(`${folder}/manifest.json`)) throw new Error(`wxt build left no manifest in ${folder}`);
  return folder;
}

export interface Manifest {
  key?: string;
  version: string;
  permissions?: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: {
    js: string[];
    matches: string[];
    exclude_matches?: string[];
    world?: string;
    run_at?: string;
    all_frames?: boolean;
  }[];
  minimum_chrome_version?: string;
  browser_specific_settings?: { gecko: { id: string; strict_min_version: string } };
  background?: { service_worker?: string; scripts?: string[] };
}

export const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest;

/** Chromium derives an id from the public key: the first 16 bytes of its SHA-256, nibbles written a to p. */
export function chromiumId(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Chromium id of a build, or null when its manifest carries no key (the id then follows the folder's path). */
export function extensionId(folder: string): string | null {
  const { key } = readManifest(folder);
  return key ? chromiumId(key) : null;
}
