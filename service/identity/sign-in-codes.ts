// A code somebody with a shell on the service's machine makes, and somebody with a browser uses once.
import { randomBytes } from 'node:crypto';
import type { Rows } from '../store/rows.ts';
import { noteIdentity } from './identity-events.ts';
import { actorOf, keepPerson, readPerson } from './people.ts';
import type { Grant, Person } from './person.ts';
import { hashOf } from './sessions.ts';

const LAST_MS = 15 * 60 * 1000;

export interface CodeFor {
  name: string;
  grants: readonly Grant[];
  purpose: 'first-administrator' | 'local';
}

/** Makes the person known and a code for them. Call inside a transaction. */
export async function makeCode(rows: Rows, { name, grants, purpose }: CodeFor, now: Date): Promise<string> {
  const at = now.toISOString();
  const person = await keepPerson(rows, { issuer: 'local', subject: name, name, grants }, at);
  const code = randomBytes(24).toString('base64url');
  await rows.run('DELETE FROM sign_in_code WHERE expires < ?', now.getTime() - LAST_MS);
  const row = { hash: hashOf(code), person: person.id, purpose, expires: now.getTime() + LAST_MS, used_at: null };
  await rows.insert('sign_in_code', [row]);
  const detail = JSON.stringify({ person: person.id, name, grants, purpose });
  await noteIdentity(rows, { at, actor: 'command-line', remote: '', event: 'code-made', detail });
  return code;
}

/** Null for a code that is wrong, used, over, or of a kind that is not taken. Call inside a transaction. */
export async function redeemCode(
  rows: Rows,
  code: string,
  { now, remote, takesLocal }: { now: Date; remote: string; takesLocal: boolean },
): Promise<Person | null> {
  const at = now.toISOString();
  const hash = hashOf(code);
  const taken = await rows.run(
    `UPDATE sign_in_code SET used_at = ? WHERE hash = ? AND used_at IS NULL AND expires > ? AND purpose IN (?, ?)`,
    ...[at, hash, now.getTime(), 'first-administrator', takesLocal ? 'local' : 'first-administrator'],
  );
  if (taken !== 1) return null;
  const found = await rows.one<{ id: string; name: string; grants: string }>(
    'SELECT person.id, name, grants FROM person JOIN sign_in_code ON sign_in_code.person = person.id WHERE hash = ?',
    hash,
  );
  const person = readPerson(found!);
  await noteIdentity(rows, { at, actor: actorOf(person), remote, event: 'signed-in', detail: '{"by":"code"}' });
  return person;
}
