import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kitDocument } from './browser-policies.ts';
import type { Installation } from './browser-policies.ts';
import type { Policy } from './policy.ts';

const FOLDER = '/etc/chromium';
const works = (command: string, args: readonly string[]): boolean => spawnSync(command, args).status === 0;

/** How to get a private view of the file system: as root at once, as anybody where the kernel allows it, or not at all. */
function namespaceFlags(asAnybody: boolean): string | null {
  if (process.platform !== 'linux' || !existsSync(FOLDER)) return null;
  const candidates = asAnybody ? ['-m', '-rm'] : ['-m'];
  return candidates.find((flags) => works('unshare', [flags, 'mount', '--bind', tmpdir(), FOLDER])) ?? null;
}

/** Nothing may look into what an administrator installed, tests included, unless the administrator says so. */
const drivable = { DeveloperToolsAvailability: 1, RemoteDebuggingAllowed: true };

/** Whether this system lets a test be its own administrator. */
export const chromiumCanBeManaged = (): boolean => namespaceFlags(true) !== null;

export interface ManagedChromium {
  /** A program that is Chromium with this policy, for Playwright to start. */
  executable: string;
  /** Writes another policy; Chromium notices within seconds. */
  apply(policy: Policy): void;
  /** Takes its folder away; once the browser has ended. */
  remove(): void;
}

/**
 * Chromium as an administrator's machine would have it: the policy lies in Chromium's folder for managed policies,
 * which only this browser sees, in a mount namespace of its own. Null where the system offers none. `asAnybody` tries
 * a user namespace too, in which Chromium's sandbox does not run: for test pages only. With `installation` the policy
 * also brings the extension in.
 */
export function managedChromium(
  chromium: string,
  extensionId: string,
  first: Policy,
  asAnybody: boolean,
  installation: Installation | null = null,
): ManagedChromium | null {
  const flags = namespaceFlags(asAnybody);
  if (!flags) return null;
  const folder = mkdtempSync(join(tmpdir(), 'slateguard-managed-'));
  mkdirSync(join(folder, 'policies', 'managed'), { recursive: true });
  const apply = (policy: Policy) => {
    const delivered = { '3rdparty': { extensions: { [extensionId]: { policy: JSON.stringify(policy) } } } };
    const document = installation ? { ...kitDocument('chromium', policy, installation), ...drivable } : delivered;
    writeFileSync(join(folder, 'policies', 'managed', 'slateguard.json'), JSON.stringify(document));
  };
  apply(first);
  const executable = join(folder, 'chromium');
  const script = `#!/bin/sh\nexec unshare ${flags} sh -c 'mount --bind "$0" ${FOLDER} && exec "$@"' '${folder}' '${chromium}' "$@"\n`;
  writeFileSync(executable, script, { mode: 0o755 });
  return { executable, apply, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
