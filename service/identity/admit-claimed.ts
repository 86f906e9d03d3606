import type { Rows } from '../store/rows.ts';
import { noteIdentity } from './identity-events.ts';
import { actorOf, keepPerson } from './people.ts';
import type { Known } from './people.ts';
import type { Person } from './person.ts';

/**
 * Keeps what the provider says of somebody, for their other sessions, too. Null for who has no role here. Call inside a
 * transaction.
 */
export async function admitClaimed(
  rows: Rows,
  known: Known,
  step: { at: string; remote: string },
): Promise<Person | null> {
  const person = await keepPerson(rows, known, step.at);
  const event = person.grants.length > 0 ? 'signed-in' : 'refused';
  const detail = JSON.stringify({ by: 'provider', grants: person.grants });
  await noteIdentity(rows, { ...step, actor: actorOf(person), event, detail });
  return event === 'signed-in' ? person : null;
}
