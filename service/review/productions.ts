import type { Productions } from '../identity/person.ts';
import { isAmongProductions } from '../identity/person.ts';
import { assertWithin } from '../identity/visitor.ts';
import type { Rows } from '../store/rows.ts';

/** Every production a device was enrolled for, those of the visitor. */
export async function productionsOf(rows: Rows, within: Productions): Promise<string[]> {
  const found = await rows.all<{ production: string }>('SELECT DISTINCT production FROM enrolment ORDER BY production');
  return found.map(({ production }) => production).filter((production) => isAmongProductions(production, within));
}

/** The one that is asked for, or all that are the visitor's. Throws 403 for somebody else's. */
export function narrowed(production: string | undefined, within: Productions): Productions {
  if (production === undefined) return within;
  assertWithin(production, within);
  return [production];
}
