// Enrolment tokens an administrator made; call writes inside a transaction.
import { randomBytes, randomUUID } from 'node:crypto';
import { noteIdentity } from '../identity/identity-events.ts';
import type { TokenEnd } from '../../lib/model/join.ts';
import { hashOf } from '../identity/sessions.ts';
import type { Productions } from '../identity/person.ts';
import { isAmong } from '../store/rows.ts';
import type { Rows, Value } from '../store/rows.ts';

export interface EnrolmentToken {
  id: string;
  production: string;
  note: string;
  madeAt: string;
  madeBy: string;
  /** ISO. */
  expires: string;
  /** Null: any number. */
  maxUses: number | null;
  uses: number;
  revokedAt: string | null;
}

export interface TokenWish {
  production: string;
  note: string;
  expires: Date;
  maxUses: number | null;
}

export interface Hand {
  actor: string;
  remote: string;
  now: Date;
}

/** The token itself is told here and never again. */
export async function makeToken(
  rows: Rows,
  { production, note, expires, maxUses }: TokenWish,
  { actor, remote, now }: Hand,
): Promise<EnrolmentToken & { token: string }> {
  const [id, token, at] = [randomUUID(), randomBytes(24).toString('base64url'), now.toISOString()];
  const last = await rows.one<{ number: number | null }>('SELECT MAX(number) AS number FROM enrolment_token');
  const row = { id, hash: hashOf(token), production, note, made_at: at, made_by: actor, expires: expires.getTime() };
  const number = (last?.number ?? 0) + 1;
  await rows.insert('enrolment_token', [{ ...row, max_uses: maxUses, uses: 0, revoked_at: null, number }]);
  const detail = JSON.stringify({ id, production, expires: expires.toISOString(), maxUses });
  await noteIdentity(rows, { at, actor, remote, event: 'enrolment-token-made', detail });
  const told = { id, token, production, note, madeAt: at, madeBy: actor, expires: expires.toISOString() };
  return { ...told, maxUses, uses: 0, revokedAt: null };
}

type TokenRow = Omit<EnrolmentToken, 'expires'> & { expires: number; number: number };

const COLUMNS = `id, production, note, made_at AS "madeAt", made_by AS "madeBy", expires, max_uses AS "maxUses", uses,
  revoked_at AS "revokedAt", number`;

const read = ({ number, expires, ...rest }: TokenRow): EnrolmentToken & { number: number } => ({
  ...rest,
  expires: new Date(expires).toISOString(),
  number,
});

/** In order of making, after a number. */
export async function findTokens(rows: Rows, within: Productions, after: number, limit: number) {
  const ours = within === 'all' ? '' : ` AND ${isAmong(rows, 'production', 'text')}`;
  const values: Value[] = within === 'all' ? [after, limit] : [after, JSON.stringify(within), limit];
  const sql = `SELECT ${COLUMNS} FROM enrolment_token WHERE number > ?${ours} ORDER BY number LIMIT ?`;
  return (await rows.all<TokenRow>(sql, ...values)).map(read);
}

export async function findToken(rows: Rows, id: string): Promise<EnrolmentToken | null> {
  const row = await rows.one<TokenRow>(`SELECT ${COLUMNS} FROM enrolment_token WHERE id = ?`, id);
  return row ? read(row) : null;
}

/** From now on nobody enrols with it. Devices that did stay enrolled. */
export async function revokeToken(rows: Rows, id: string, { actor, remote, now }: Hand): Promise<void> {
  const at = now.toISOString();
  const set = 'UPDATE enrolment_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL';
  if ((await rows.run(set, at, id)) === 0) return;
  await noteIdentity(rows, { at, actor, remote, event: 'enrolment-token-revoked', detail: JSON.stringify({ id }) });
}

/** The id of a token that holds for a production now; null for any other. */
export async function tokenFor(rows: Rows, token: string, production: string, now: Date): Promise<string | null> {
  const found = await rows.one<{ id: string }>(
    'SELECT id FROM enrolment_token WHERE hash = ? AND production = ? AND revoked_at IS NULL AND expires > ?',
    ...[hashOf(token), production, now.getTime()],
  );
  return found?.id ?? null;
}

/** Why a token that was made for this production lets nobody in any more; null for one that does, or that nobody made. */
export async function endOf(rows: Rows, token: string, production: string, now: Date): Promise<TokenEnd | null> {
  const found = await rows.one<{ expires: number; revoked: string | null }>(
    'SELECT expires, revoked_at AS revoked FROM enrolment_token WHERE hash = ? AND production = ?',
    ...[hashOf(token), production],
  );
  if (!found) return null;
  if (found.revoked !== null) return 'token-revoked';
  return found.expires <= now.getTime() ? 'token-expired' : null;
}

/** Counts one use; false when there is none left. */
export const useToken = async (rows: Rows, id: string): Promise<boolean> =>
  (await rows.run(
    'UPDATE enrolment_token SET uses = uses + 1 WHERE id = ? AND (max_uses IS NULL OR uses < max_uses)',
    id,
  )) === 1;
