import { browser } from '../../browser.ts';
import type { DeviceHealth } from '../../model/health.ts';

const names = [
  ['Edge', /\bEdg\/(\d+)/],
  ['Firefox', /\bFirefox\/(\d+)/],
  ['Chromium', /\bChrom(?:e|ium)\/(\d+)/],
] as const;

/** Edge says that it is Chrome too, so the order counts. */
export function browserOf(userAgent: string): DeviceHealth['browser'] {
  for (const [name, pattern] of names) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return { name, version };
  }
  return { name: 'unknown', version: '' };
}

const installers: Record<string, DeviceHealth['installedBy']> = {
  admin: 'administrator',
  normal: 'person',
  sideload: 'person',
  development: 'development',
};

export async function installedBy(): Promise<DeviceHealth['installedBy']> {
  const self = await browser.management.getSelf().catch(() => null);
  return installers[self?.installType ?? ''] ?? 'unknown';
}

/** Whether private windows are guarded as well. */
export const coversPrivateWindows = (): Promise<boolean | null> =>
  browser.extension.isAllowedIncognitoAccess().catch(() => null);
