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
