// Which devices were taken off a production, and which of them a token made since let in again; call inside a transaction.
import type { Hand } from '../enrolment/token-store.ts';
import { noteIdentity } from '../identity/identity-events.ts';
import { Refusal } from '../refusal.ts';
import type { Rows } from '../store/rows.ts';

export interface Revocation {
  id: number;
  device: string;
  production: string;
  at: string;
  by: string;
  reason: string;
}

/** The same words wherever a device comes to ask: it shows them to nobody, and acts on the code. */
export const revokedRefusal = (): Refusal =>
  new Refusal(403, 'revoked', 'This device was taken off. Only an enrolment token made since lets it in again.');

const IN_FORCE = 'SELECT id, device, production, at, by_whom AS "by", reason FROM revoked WHERE device = ?';

export const revocationOf = (rows: Rows, device: string, production: string): Promise<Revocation | undefined> =>
  rows.one<Revocation>(`${IN_FORCE} AND production = ?`, device, production);

/** Productions a device was ever enrolled for. */
export const productionsOf = async (rows: Rows, device: string): Promise<string[]> => {
  const found = await rows.all<{ production: string }>(
    'SELECT production FROM enrolment WHERE device = ? ORDER BY production',
    device,
  );
  return found.map(({ production }) => production);
};

/** Productions a device belongs to now, the first it came to first: SQL with one `?`, the device. */
export const ENROLLED_NOW = `SELECT production FROM enrolment AS e WHERE e.device = ? AND NOT EXISTS (
  SELECT 1 FROM revoked AS r WHERE r.device = e.device AND r.production = e.production)`;

export const enrolledNow = async (rows: Rows, device: string): Promise<string[]> => {
  const found = await rows.all<{ production: string }>(`${ENROLLED_NOW} ORDER BY e.at, production`, device);
  return found.map(({ production }) => production);
};

/** False for a stranger to the production. Throws 403 `revoked` for a device that was taken off it. */
export async function isEnrolledNow(rows: Rows, device: string, production: string): Promise<boolean> {
  if ((await enrolledNow(rows, device)).includes(production)) return true;
  if (await revocationOf(rows, device, production)) throw revokedRefusal();
  return false;
}

/** Twice is once: the first reason stays. */
export async function revokeDevice(
  rows: Rows,
  { device, production, reason }: Pick<Revocation, 'device' | 'production' | 'reason'>,
  { actor, remote, now }: Hand,
): Promise<Revocation> {
  const known = await revocationOf(rows, device, production);
  if (known) return known;
  const at = now.toISOString();
  const last = await rows.one<{ id: number | null }>('SELECT MAX(id) AS id FROM revocation');
  const id = (last?.id ?? 0) + 1;
  await rows.insert('revocation', [{ id, device, production, at, by_whom: actor, reason }]);
  const detail = JSON.stringify({ device, production });
  await noteIdentity(rows, { at, actor, remote, event: 'device-revoked', detail });
  return { id, device, production, at, by: actor, reason };
}

/** Lets a device in again. Throws 403 `revoked` unless the token was made after it was taken off. */
export async function readmit(rows: Rows, { id, at }: Revocation, token: string | null, now: string): Promise<void> {
  const made = await rows.one<{ made_at: string }>('SELECT made_at FROM enrolment_token WHERE id = ?', token);
  if (token === null || !made || made.made_at <= at) throw revokedRefusal();
  await rows.insert('readmission', [{ revocation: id, at: now, token }]);
}
