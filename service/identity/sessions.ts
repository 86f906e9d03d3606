// Sessions of people, in the database: whichever instance is asked knows them, and ending one ends it everywhere.
import { createHash, randomBytes } from 'node:crypto';
import type { Rows, RowStore } from '../store/rows.ts';
import { readPerson } from './people.ts';
import type { Person } from './person.ts';

/** A long working day, then signing in again. Where a provider says who is in which group, it is asked sooner. */
export const LAST_MS = 12 * 60 * 60 * 1000;
/** Unused for this long, it is over. */
const IDLE_MS = 60 * 60 * 1000;
/** Being used is written down this often. */
const RENEW_MS = 60 * 1000;

export interface Session {
  token: string;
  person: Person;
  /** Browsers send this with whatever writes; only a page of ours can read it. */
  csrf: string;
  /** When it ends at the latest, ISO. */
  expires: string;
}

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
const csrfOf = (token: string): string => hashOf(`slateguard-csrf\n${token}`);

/** The token is for the browser's cookie alone; `lastMs`: over after that long, used or not. Call inside a transaction. */
export async function openSession(rows: Rows, person: string, now: Date, lastMs: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const at = now.getTime();
  await rows.run('DELETE FROM session WHERE expires < ? OR idle_until < ?', at, at);
  const until = { idle_until: at + IDLE_MS, expires: at + lastMs };
  await rows.insert('session', [{ hash: hashOf(token), person, opened_at: now.toISOString(), ...until }]);
  return token;
}

/** Null for one that is over or never was. Finding it renews it. */
export async function findSession(store: RowStore, token: string, now: Date): Promise<Session | null> {
  const hash = hashOf(token);
  const row = await store.one<{ id: string; name: string; grants: string; idle_until: number; expires: number }>(
    `SELECT person.id, person.name, person.grants, session.idle_until, session.expires
     FROM session JOIN person ON person.id = session.person WHERE session.hash = ?`,
    hash,
  );
  const at = now.getTime();
  if (!row || row.expires <= at || row.idle_until <= at) return null;
  if (row.idle_until < at + IDLE_MS - RENEW_MS)
    await store.run('UPDATE session SET idle_until = ? WHERE hash = ?', at + IDLE_MS, hash);
  return { token, person: readPerson(row), csrf: csrfOf(token), expires: new Date(row.expires).toISOString() };
}

export const endSession = (rows: Rows, token: string): Promise<number> =>
  rows.run('DELETE FROM session WHERE hash = ?', hashOf(token));

export const endSessionsOf = (rows: Rows, person: string): Promise<number> =>
  rows.run('DELETE FROM session WHERE person = ?', person);
