// What the service says it did to its own ledger, signed, and at once a leaf of the tree.
import canonicalize from 'canonicalize';
import type { ServiceKey } from '../service-key.ts';
import type { Rows } from '../store/rows.ts';
import { statementText } from '../verify/manifest.ts';
import { addStatementLeaf } from './grow-tree.ts';

/** Its id. Call in the transaction that does what it tells of; the tree is held from then on. */
export async function addStatement(
  rows: Rows,
  key: Pick<ServiceKey, 'sign'>,
  says: { kind: string; at: string } & Record<string, unknown>,
): Promise<number> {
  await rows.hold('tree');
  const body = canonicalize(says)!;
  const { kind, at } = says;
  const id = ((await rows.one<{ id: number | null }>('SELECT MAX(id) AS id FROM statement'))?.id ?? 0) + 1;
  await rows.insert('statement', [{ id, at, kind, body, signature: key.sign(statementText(body)) }]);
  await addStatementLeaf(rows, id, body);
  return id;
}
