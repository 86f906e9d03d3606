// The way a person comes to what is held about them: a link their own browser asks for, signed with its device key.
// Nobody has to know who they are for that, and nobody but who sits at that browser can ask.
import { randomBytes } from 'node:crypto';
import { noteIdentity } from '../identity/identity-events.ts';
import { hashOf } from '../identity/sessions.ts';
import type { Rows } from '../store/rows.ts';

/** From one press to the page that opens. */
const LINK_MS = 2 * 60 * 1000;
/** Long enough to read and to take a copy. */
const SESSION_MS = 60 * 60 * 1000;

export interface OwnSession {
  device: string;
  /** ISO. */
  expires: string;
}

/** A code for one use. Call inside a transaction. */
export async function makeOwnLink(rows: Rows, device: string, now: Date): Promise<string> {
  const code = randomBytes(24).toString('base64url');
  await rows.run('DELETE FROM own_link WHERE expires < ?', now.getTime());
  const row = { hash: hashOf(code), device, expires: now.getTime() + LINK_MS, used_at: null };
  await rows.insert('own_link', [row]);
  return code;
}

/** The token is for the browser's cookie alone; null for a code that is wrong, used or over. Call inside a transaction. */
export async function redeemOwnLink(rows: Rows, code: string, now: Date, remote: string): Promise<string | null> {
  const [at, time] = [now.toISOString(), now.getTime()];
  const hash = hashOf(code);
  const taken = 'UPDATE own_link SET used_at = ? WHERE hash = ? AND used_at IS NULL AND expires > ?';
  if ((await rows.run(taken, at, hash, time)) !== 1) return null;
  const { device } = (await rows.one<{ device: string }>('SELECT device FROM own_link WHERE hash = ?', hash))!;
  const token = randomBytes(32).toString('base64url');
  await rows.run('DELETE FROM own_session WHERE expires < ?', time);
  await rows.insert('own_session', [{ hash: hashOf(token), device, opened_at: at, expires: time + SESSION_MS }]);
  await noteIdentity(rows, { at, actor: `device:${device}`, remote, event: 'own-view-opened', detail: '{}' });
  return token;
}

/** Null for one that is over or never was, and for a device that was taken off all its productions. */
export async function findOwnSession(rows: Rows, token: string, now: Date): Promise<OwnSession | null> {
  const row = await rows.one<{ device: string; expires: number }>(
    `SELECT device, expires FROM own_session WHERE hash = ? AND EXISTS (
       SELECT 1 FROM enrolment AS e WHERE e.device = own_session.device AND NOT EXISTS (
         SELECT 1 FROM revoked AS r WHERE r.device = e.device AND r.production = e.production))`,
    hashOf(token),
  );
  if (!row || row.expires <= now.getTime()) return null;
  return { device: row.device, expires: new Date(row.expires).toISOString() };
}

export const endOwnSession = (rows: Rows, token: string): Promise<number> =>
  rows.run('DELETE FROM own_session WHERE hash = ?', hashOf(token));
