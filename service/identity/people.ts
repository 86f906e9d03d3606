import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Rows } from '../store/rows.ts';
import { Grant } from './person.ts';
import type { Person } from './person.ts';

interface PersonRow {
  id: string;
  name: string;
  grants: string;
}

const Grants = z.array(Grant);

export const readPerson = ({ id, name, grants }: PersonRow): Person => ({
  id,
  name,
  grants: Grants.parse(JSON.parse(grants)),
});

/** Somebody as their provider knows them. */
export interface Known {
  /** The provider's address, or `local`. */
  issuer: string;
  subject: string;
  name: string;
  grants: readonly Grant[];
}

export const actorOf = ({ id }: Pick<Person, 'id'>): string => `person:${id}`;

/** Keeps what the provider says now; whoever was here before keeps their id. Call inside a transaction. */
export async function keepPerson(rows: Rows, { issuer, subject, name, grants }: Known, at: string): Promise<Person> {
  const known = await rows.one<PersonRow>(
    'SELECT id, name, grants FROM person WHERE issuer = ? AND subject = ?',
    ...[issuer, subject],
  );
  const text = JSON.stringify(grants);
  if (known) {
    if (known.name !== name || known.grants !== text)
      await rows.run(
        'UPDATE person SET name = ?, grants = ?, updated_at = ? WHERE id = ?',
        ...[name, text, at, known.id],
      );
    return { id: known.id, name, grants };
  }
  const id = randomUUID();
  await rows.insert('person', [{ id, issuer, subject, name, grants: text, created_at: at, updated_at: at }]);
  return { id, name, grants };
}
