// npm run release: every package of this version, reproducibly, into .output/release.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { FIREFOX_ID } from './release/identity.ts';
import { makeRelease } from './release/make-release.ts';
import type { Release, ReleaseOrder } from './release/make-release.ts';
import { signingKey } from './release/signing-key.ts';
import { inRoot, root } from './setup/root.ts';

const { values } = parseArgs({
  options: {
    /** Where the files will be served from, https. */
    url: { type: 'string' },
    /** A throwaway key and an address on this machine. */
    dev: { type: 'boolean', default: false },
    /** Only what the stores take. */
    stores: { type: 'boolean', default: false },
    /** The Firefox package as Mozilla signed it. */
    'signed-xpi': { type: 'string' },
    out: { type: 'string' },
  },
});

const DEV_URL = 'http://127.0.0.1:8788';
const NO_URL =
  'Name the https address the packages will be served from: --url https://downloads.example/slateguard (or --stores for store packages only, --dev to try things out).';

function order(): ReleaseOrder | string {
  if (values.stores) return { selfHosted: null, arguments: ['--stores'] };
  const found = signingKey(process.env, values.dev);
  if (!found.ok) return found.reason;
  const url = (values.url ?? (values.dev ? DEV_URL : '')).replace(/\/$/, '');
  if (!values.dev && !(URL.canParse(url) && url.startsWith('https://'))) return NO_URL;
  const file = values['signed-xpi'];
  const signedXpi = file ? readFileSync(file) : null;
  return { selfHosted: { key: found.key, url, signedXpi }, arguments: ['--url', url] };
}

function write({ files }: Release): string {
  const folder = values.out ?? inRoot('.output', 'release');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  return folder;
}

function tell(release: Release, folder: string): void {
  const { version, buildHash, chromiumId, files } = release;
  console.log(`Slateguard ${version}, built from ${buildHash}`);
  for (const [name, bytes] of files)
    console.log(`  ${name.padEnd(44)}${(bytes.length / 1e6).toFixed(2).padStart(7)} MB`);
  if (chromiumId) console.log(`Chromium, Chrome and Edge, from your own address: ${chromiumId}`);
  console.log(`Firefox: ${FIREFOX_ID}`);
  console.log(`In ${relative(root, folder) || folder}`);
  const unsigned = [...files.keys()].some((name) => name.endsWith('-unsigned.xpi'));
  if (unsigned) console.log('Firefox installs signed packages only: have the .xpi signed, then --signed-xpi FILE.');
}

try {
  const wanted = order();
  if (typeof wanted === 'string') throw new Error(wanted);
  const release = makeRelease(wanted);
  tell(release, write(release));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
