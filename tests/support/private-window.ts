import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { browserPath } from '../../scripts/setup/browsers.ts';
import type { Installation } from './browser-policies.ts';
import { elsewhere } from './chromium.ts';
import { managedChromium } from './managed-policy.ts';
import { policy } from './policy.ts';
import type { PageServer } from './serve-pages.ts';

/** Longer than a busy machine takes to open its first page, ms. */
const OPENS_MS = 12_000;

/**
 * Opens a tool in a private window of a Chromium that nobody drives and tells whether its page was asked for. With an
 * installation that window stands under the whole bundle of the deploy kit; null is the same machine without it.
 */
export async function privateWindowReaches(server: PageServer, installation: Installation | null): Promise<boolean> {
  const chromium = browserPath('chromium');
  const managed = installation
    ? managedChromium(chromium, installation.shelf.chromiumId, policy(), true, { ...installation, hardened: true })
    : null;
  const profile = mkdtempSync(join(tmpdir(), 'slateguard-private-'));
  const host = `private-${Date.now()}.chatgpt.com`;
  const args = [
    ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync', '--incognito'],
    ...[...elsewhere(server.port), `--user-data-dir=${profile}`, `https://${host}/textarea`],
  ];
  const child = spawn(managed?.executable ?? chromium, args, { detached: true, stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const isReached = (): boolean => server.recorded.some((request) => request.host === host);
  for (const end = Date.now() + OPENS_MS; Date.now() < end && !isReached();) await sleep(200);
  process.kill(-child.pid!, 'SIGKILL');
  await gone;
  managed?.remove();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  return isReached();
}
