// Everything the ledger knows of how devices are, in one place; call writes inside a transaction.
import { DeviceHealth } from '../../lib/model/health.ts';
import type { DeviceStatus } from '../../lib/model/health.ts';
import type { Productions } from '../identity/person.ts';
import { isAmong } from '../store/rows.ts';
import type { Rows } from '../store/rows.ts';
import { faultsOf } from './faults-of.ts';
import { isOlder } from './judge-device.ts';
import { isEnrolledNow } from './revocations.ts';
import type { Known, Newest } from './judge-device.ts';

export interface DeviceRow extends Known {
  device: string;
  production: string;
  health: DeviceHealth | null;
  revoked: { at: string; by: string; reason: string } | null;
}

export interface Place {
  device: string;
  production: string;
}

/** In place of what the device said before. False: it is not enrolled for that production. Throws 403 `revoked`. */
export async function keepStatus(rows: Rows, device: string, status: DeviceStatus, at: string): Promise<boolean> {
  const { production, health } = status;
  if (!(await isEnrolledNow(rows, device, production))) return false;
  const { version } = health.extension;
  const values = [at, version, health.policy.revision, Number(faultsOf(health).length > 0), JSON.stringify(health)];
  await rows.run(
    `INSERT INTO device_status (device, production, at, version, revision, faulty, health) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (device, production) DO UPDATE SET at = excluded.at, version = excluded.version,
       revision = excluded.revision, faulty = excluded.faulty, health = excluded.health`,
    ...[device, production, ...values],
  );
  return true;
}

const listed = (within: Productions): string[] => (within === 'all' ? [] : [JSON.stringify(within)]);

const FROM = `FROM enrolment AS e LEFT JOIN device_status AS s ON s.device = e.device AND s.production = e.production
  LEFT JOIN revoked AS r ON r.device = e.device AND r.production = e.production`;

interface Raw {
  device: string;
  production: string;
  enrolled_at: string;
  at: string | null;
  version: string | null;
  revision: number | null;
  faulty: number | null;
  off_at: string | null;
  off_by: string | null;
  off_reason: string | null;
  health: string | null;
}

/** Enrolled devices after a place, by device and production. */
export async function devicesAfter(
  rows: Rows,
  { within, after, limit }: { within: Productions; after: Place; limit: number },
): Promise<DeviceRow[]> {
  const only = within === 'all' ? '' : `AND ${isAmong(rows, 'e.production', 'text')}`;
  const found = await rows.all<Raw>(
    `SELECT e.device, e.production, e.at AS enrolled_at, s.at, s.version, s.revision, s.faulty, s.health,
       r.at AS off_at, r.by_whom AS off_by, r.reason AS off_reason ${FROM}
     WHERE (e.device, e.production) > (?, ?) ${only} ORDER BY e.device, e.production LIMIT ?`,
    ...[after.device, after.production, ...listed(within), limit],
  );
  return found.map(({ enrolled_at, at, faulty, health, off_at, off_by, off_reason, ...row }) => ({
    ...row,
    enrolledAt: enrolled_at,
    reportedAt: at,
    faulty: faulty === 1,
    isRevoked: off_at !== null,
    revoked: off_at === null ? null : { at: off_at, by: off_by ?? '', reason: off_reason ?? '' },
    health: health === null ? null : (DeviceHealth.safeParse(JSON.parse(health)).data ?? null),
  }));
}

export interface Group extends Known {
  production: string;
  devices: number;
}

/** All devices as few groups: those of a group are in the same state. */
export async function deviceGroups(rows: Rows, within: Productions, quietSince: string): Promise<Group[]> {
  const found = await rows.all<
    Omit<Raw, 'device' | 'health'> & Record<'quiet' | 'reported' | 'off' | 'devices', number>
  >(
    `SELECT production, version, revision, faulty, quiet, reported, off, COUNT(*) AS devices FROM (
       SELECT e.production, s.version, s.revision, s.faulty,
         CASE WHEN COALESCE(s.at, e.at) < ? THEN 1 ELSE 0 END AS quiet,
         CASE WHEN s.at IS NULL THEN 0 ELSE 1 END AS reported,
         CASE WHEN r.at IS NULL THEN 0 ELSE 1 END AS off
       ${FROM} ${within === 'all' ? '' : `WHERE ${isAmong(rows, 'e.production', 'text')}`}
     ) AS seen GROUP BY production, version, revision, faulty, quiet, reported, off`,
    ...[quietSince, ...listed(within)],
  );
  return found.map(({ production: of, version, revision, faulty, quiet, reported, off, devices }) => {
    const seen = quiet === 1 ? '' : quietSince;
    const reportedAt = reported === 1 ? seen : null;
    const known = { enrolledAt: seen, reportedAt, version, revision, faulty: faulty === 1, isRevoked: off === 1 };
    return { production: of, ...known, devices };
  });
}

/** The newest of each kind that any device of a production has reported. */
export function newestOf(groups: readonly Group[]): Map<string, Newest> {
  const newest = new Map<string, Newest>();
  for (const { production, version, revision } of groups) {
    if (version === null) continue;
    const known = newest.get(production) ?? { version, revision: 0 };
    newest.set(production, {
      version: isOlder(known.version, version) ? version : known.version,
      revision: Math.max(known.revision, revision ?? 0),
    });
  }
  return newest;
}
