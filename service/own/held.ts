// Everything the service holds about the person at one device, but for the records themselves.
import { DeviceHealth } from '../../lib/model/health.ts';
import { readCase } from '../cases/case-store.ts';
import type { CaseRow } from '../cases/case-store.ts';
import { caseView } from '../cases/case-view.ts';
import { epochsOf } from '../store/epochs-of.ts';
import type { IdentifyRequest } from '../identify/requests.ts';
import type { Rows } from '../store/rows.ts';
import { requestsAbout } from '../identify/requests.ts';
import { readersOf } from './readers-of.ts';

export type Held = Awaited<ReturnType<typeof heldAbout>>;

export interface OwnProduction {
  production: string;
  enrolledAt: string;
  /** What whoever made the token for it wrote beside it; null where the production's common token was used. */
  note: string | null;
  revoked: { at: string; reason: string } | null;
  /** Null: nothing of it may be erased while it is true. */
  isHeld: boolean;
}

export interface KeptFor {
  production: string;
  type: string;
  /** Days since arrival; null: until somebody erases it. */
  days: number | null;
}

/** At most `mostReaders` of those who read records, newest first. */
export async function heldAbout(rows: Rows, device: string, { now, mostReaders }: { now: Date; mostReaders: number }) {
  const { enrolled_at: enrolledAt } = (await rows.one<{ enrolled_at: string }>(
    'SELECT enrolled_at FROM device WHERE id = ?',
    device,
  ))!;
  const productions = await productionsOf(rows, device);
  const readers = await readersOf(rows, device, productions, mostReaders + 1);
  return {
    device,
    enrolledAt,
    productions,
    status: await statusOf(rows, device),
    chains: await epochsOf(rows, device),
    records: await countsOf(rows, device),
    cases: await casesOf(rows, device),
    readers: readers.slice(0, mostReaders),
    hasMoreReaders: readers.length > mostReaders,
    identified: (await requestsAbout(rows, device, now)).map(asTold),
    kept: await keptFor(rows, device),
    erased: await erasedOf(rows, device),
    opened: await openedAt(rows, device),
  };
}

/** Who asked who this is, who agreed, and until when; by name. */
const asTold = ({ production, reason, at, askedBy, state, decision }: IdentifyRequest) => ({
  ...{ production, reason, at, askedBy: askedBy.name, state },
  decidedAt: decision?.at ?? null,
  decidedBy: decision?.by.name ?? null,
  note: decision?.note ?? null,
  until: decision?.until ?? null,
});

async function productionsOf(rows: Rows, device: string): Promise<OwnProduction[]> {
  const found = await rows.all<{
    production: string;
    at: string;
    note: string | null;
    off: string | null;
    reason: string | null;
    held: number | null;
  }>(
    `SELECT e.production, e.at, t.note, r.at AS off, r.reason,
       (SELECT holds FROM legal_hold AS h WHERE h.production = e.production ORDER BY h.id DESC LIMIT 1) AS held
     FROM enrolment AS e LEFT JOIN enrolment_token AS t ON t.id = e.token
       LEFT JOIN revoked AS r ON r.device = e.device AND r.production = e.production
     WHERE e.device = ? ORDER BY e.at, e.production`,
    device,
  );
  return found.map(({ production, at, note, off, reason, held }) => ({
    production,
    enrolledAt: at,
    note,
    revoked: off === null ? null : { at: off, reason: reason ?? '' },
    isHeld: held === 1,
  }));
}

async function statusOf(rows: Rows, device: string) {
  const found = await rows.all<{ production: string; at: string; health: string }>(
    'SELECT production, at, health FROM device_status WHERE device = ? ORDER BY production',
    device,
  );
  return found.map(({ health, ...rest }) => ({
    ...rest,
    health: DeviceHealth.safeParse(JSON.parse(health)).data ?? null,
  }));
}

const countsOf = (rows: Rows, device: string): Promise<{ production: string; type: string; count: number }[]> =>
  rows.all(
    `SELECT production, type, COUNT(*) AS count FROM record WHERE device = ? AND event <> ''
     GROUP BY production, type ORDER BY production, type`,
    device,
  );

async function casesOf(rows: Rows, device: string) {
  const found = await rows.all<CaseRow>('SELECT * FROM use_case WHERE device = ? ORDER BY number DESC', device);
  const cases: (Awaited<ReturnType<typeof caseView>> & { people: Record<string, string> })[] = [];
  for (const row of found) {
    const view = await caseView(rows, readCase(row));
    cases.push({ ...view, people: await namesOf(rows, row.id) });
  }
  return cases;
}

/** Whoever dealt with a case, by the name its history has them under. */
async function namesOf(rows: Rows, id: string): Promise<Record<string, string>> {
  const found = await rows.all<{ actor: string; name: string }>(
    `SELECT DISTINCT actor, person.name FROM case_event JOIN person ON actor = 'person:' || person.id WHERE use_case = ?`,
    id,
  );
  return Object.fromEntries(found.map(({ actor, name }) => [actor, name]));
}

/** The rules in force for what there is of this device. */
const keptFor = (rows: Rows, device: string): Promise<KeptFor[]> =>
  rows.all(
    `SELECT production, type, days FROM retention WHERE id IN (SELECT MAX(id) FROM retention GROUP BY production, type)
     AND production IN (SELECT production FROM enrolment WHERE device = ?) ORDER BY production, type`,
    device,
  );

/** What of this device was erased, and why; what it said is gone. */
async function erasedOf(rows: Rows, device: string) {
  const found = await rows.all<{ count: number; body: string }>(
    `SELECT COUNT(*) AS count, MIN(statement.body) AS body FROM record JOIN erasure ON erasure.record = record.row
     JOIN statement ON statement.id = erasure.statement WHERE record.device = ? AND record.event = ''
     GROUP BY statement.id ORDER BY statement.id`,
    device,
  );
  return found.map(({ count, body }) => {
    const { at, by, reason, production } = JSON.parse(body) as Record<string, string>;
    return { at: at ?? '', by: by ?? '', reason: reason ?? '', production: production ?? '', count };
  });
}

/** When this very view was opened: a time its person does not know of is somebody else at their browser. */
const openedAt = (rows: Rows, device: string): Promise<{ at: string; remote: string }[]> =>
  rows.all(
    `SELECT at, remote FROM identity_event WHERE actor = ? AND event = 'own-view-opened' ORDER BY id DESC LIMIT 50`,
    `device:${device}`,
  );
