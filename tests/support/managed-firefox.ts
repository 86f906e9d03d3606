import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { kitDocument } from './browser-policies.ts';
import type { Installation } from './browser-policies.ts';
import type { Policy } from './policy.ts';

const works = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0;

/** How to get a private view of the file system: as root at once, as anybody where the kernel allows it, or not at all. */
function namespaceFlags(folder: string): string | null {
  if (process.platform !== 'linux' || !existsSync(folder)) return null;
  return ['-m', '-rm'].find((flags) => works('unshare', [flags, 'mount', '--bind', tmpdir(), folder])) ?? null;
}

const placeOf = (firefox: string): string => join(dirname(realpathSync(firefox)), 'distribution');

/** Whether this system lets a test be its own administrator. */
export const firefoxCanBeManaged = (firefox: string): boolean => namespaceFlags(placeOf(firefox)) !== null;

export interface ManagedFirefox {
  /** A program that is Firefox with this policy, for Puppeteer to start. */
  executable: string;
  remove(): void;
}

/**
 * Firefox as an administrator's machine would have it: policies.json lies in the installation's `distribution` folder,
 * which only this browser sees, in a mount namespace of its own. Null where the system offers none. Firefox reads its
 * policies when it starts: another policy needs another browser. With `installation` the policy also brings the
 * extension in.
 */
export function managedFirefox(
  firefox: string,
  extensionId: string,
  policy: Policy,
  installation: Installation | null = null,
): ManagedFirefox | null {
  const place = placeOf(firefox);
  const flags = namespaceFlags(place);
  if (!flags) return null;
  const folder = mkdtempSync(join(tmpdir(), 'slateguard-managed-'));
  const delivered = { policies: { '3rdparty': { Extensions: { [extensionId]: { policy: JSON.stringify(policy) } } } } };
  const document = installation ? kitDocument('firefox', policy, installation) : delivered;
  writeFileSync(join(folder, 'policies.json'), JSON.stringify(document));
  const executable = join(folder, 'firefox');
  const script = `#!/bin/sh\nexec unshare ${flags} sh -c 'mount --bind "$0" "${place}" && exec "$@"' '${folder}' '${firefox}' "$@"\n`;
  writeFileSync(executable, script, { mode: 0o755 });
  return { executable, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
