import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeKit } from '../../scripts/deploy/make-kit.ts';
import { orderFrom } from '../../scripts/deploy/order-from.ts';
import { checkMachine } from '../../scripts/doctor/check-machine.ts';
import type { Diagnosis } from '../../scripts/doctor/examine.ts';

export const policy = JSON.stringify({ policyVersion: 1, revision: 7, productions: [{ id: 'HK-007' }] });
const NOW = Date.parse('2026-11-01T09:00:00Z');

const ordered = orderFrom({ policy, version: '1.2.3', url: 'https://downloads.example/sg', hardened: true });
if (typeof ordered === 'string') throw new Error(ordered);
export const ids = { ...ordered.ids, edge: 'abcdefghijklmnopabcdefghijklmnop' };
export const kit = makeKit({ ...ordered, ids });

export type Browser = 'chromium' | 'edge' | 'firefox';
export const places: Record<Browser, string> = {
  chromium: 'etc/chromium/policies/managed/slateguard.json',
  edge: 'etc/opt/edge/policies/managed/slateguard.json',
  firefox: 'etc/firefox/policies/policies.json',
};

/** What the kit has for a browser on Linux, as text. */
export const fileFor = (browser: Browser): string =>
  Buffer.from(kit.get(`linux/${browser === 'firefox' ? 'policies' : browser}.json`)!).toString('utf8');

type Files = Record<string, string | Uint8Array>;

function inFolder<T>(files: Files, then: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'slateguard-machine-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content, { mode: name.includes('#private') ? 0o600 : 0o644 });
    }
    return then(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The doctor on a Linux machine with these files, paths without the first slash. */
export const onLinux = (files: Files, expected: string | null = null): Diagnosis[] | string =>
  inFolder(files, (root) => checkMachine({ root }, ids, { policy: expected, now: NOW }));

/** The doctor over one file of another system. */
export const overFile = (name: string, content: string | Uint8Array): Diagnosis[] | string =>
  inFolder({ [name]: content }, (root) => checkMachine({ root, file: join(root, name) }, ids, { policy, now: NOW }));
