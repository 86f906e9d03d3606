import type { DeviceHealth } from '../../lib/model/health.ts';

/** A device with nothing amiss, with parts of it changed. */
export const healthOf = (parts: Partial<DeviceHealth> = {}): DeviceHealth => ({
  at: '2026-11-26T09:00:00.000Z',
  extension: { version: '0.9.0', build: 'unbuilt' },
  browser: { name: 'Chromium', version: '156' },
  installedBy: 'administrator',
  policy: {
    id: 'NL-042',
    revision: 12,
    source: 'bundle',
    issuedAt: '2026-11-01T09:00:00.000Z',
    expiresAt: null,
    expired: false,
    missingSince: null,
    listsMissing: false,
    warnings: 0,
  },
  signature: null,
  catalogue: null,
  refusals: [],
  managedRead: { at: '2026-11-26T08:59:00.000Z', ms: 12, found: true },
  layers: { gestures: 'live', 'page-hook': 'live', network: 'live', refusals: 'live', log: 'live' },
  sites: { tools: 240, granted: 240, missing: [] },
  privateWindows: true,
  onShow: true,
  delivery: {
    waiting: 0,
    oldest: null,
    lastReceiptAt: '2026-11-26T08:58:00.000Z',
    nextAttemptAt: null,
    trouble: 'none',
    quarantined: 0,
  },
  clockSkewMs: 40,
  ...parts,
});
