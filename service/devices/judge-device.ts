/** Worst first: what cannot be known of a silent device is not said. */
export const deviceStates = ['silent', 'half-applied', 'outdated', 'well', 'revoked'] as const;
export type DeviceState = (typeof deviceStates)[number];

/** What the other devices of the production have, or are to have. */
export interface Newest {
  version: string;
  revision: number;
}

export interface Known {
  /** ISO instants by the service's clock; `reportedAt` null: it never did. */
  enrolledAt: string;
  reportedAt: string | null;
  version: string | null;
  revision: number | null;
  faulty: boolean;
  /** Taken off the production: it has nothing to report any more. */
  isRevoked: boolean;
}

/** `quietSince`: ISO instant; a device that has not reported since then is silent. */
export function judgeDevice(known: Known, newest: Newest, quietSince: string): DeviceState {
  if (known.isRevoked) return 'revoked';
  if ((known.reportedAt ?? known.enrolledAt) < quietSince) return 'silent';
  // Enrolled, and its first report still to come: nobody knows yet what is in force there.
  if (known.reportedAt === null || known.faulty) return 'half-applied';
  return isOlder(known.version ?? '', newest.version) || (known.revision ?? 0) < newest.revision ? 'outdated' : 'well';
}

const parts = (version: string): number[] => version.split('.').map((part) => Number.parseInt(part, 10) || 0);

/** `0.9.10` is newer than `0.9.9`. */
export function isOlder(version: string, than: string): boolean {
  const [ours, theirs] = [parts(version), parts(than)];
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++) {
    const difference = (ours[i] ?? 0) - (theirs[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
