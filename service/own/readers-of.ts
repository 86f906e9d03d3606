import type { Rows, Value } from '../store/rows.ts';

export interface Reader {
  at: string;
  /** As their provider names them; null: the administrator's token, which is nobody by name. */
  name: string | null;
  event: 'read' | 'export-begun';
  /** Of this person's; null: an export or a look at everything of the production there was. */
  records: number | null;
  /** Null: of every production. */
  production: string | null;
}

/** Who read records of a device, alone or among others, newest first. What they looked for is about others, too. */
export async function readersOf(
  rows: Rows,
  device: string,
  productions: readonly { production: string; enrolledAt: string }[],
  most: number,
): Promise<Reader[]> {
  const found: (Omit<Reader, 'production'> & { id: number; production: string })[] = [];
  const select = (where: string, ...values: Value[]): Promise<typeof found> =>
    rows.all(
      `SELECT access.id, access.at, person.name, access.event, o.records, o.production FROM access_of AS o
       JOIN access ON access.id = o.access LEFT JOIN person ON access.actor = 'person:' || person.id
       WHERE o.device = ? AND (o.records IS NULL OR o.records > 0) AND ${where} ORDER BY o.access DESC LIMIT ?`,
      ...values,
      most,
    );
  found.push(...(await select('1 = 1', device)));
  for (const { production, enrolledAt } of productions)
    found.push(...(await select('o.production = ? AND access.at >= ?', '', production, enrolledAt)));
  const first = productions.map(({ enrolledAt }) => enrolledAt).sort()[0];
  if (first !== undefined) found.push(...(await select('o.production = ? AND access.at >= ?', '', '', first)));
  return found
    .sort((a, b) => b.id - a.id)
    .slice(0, most)
    .map(({ id: _, production, ...rest }) => ({ ...rest, production: production || null }));
}
