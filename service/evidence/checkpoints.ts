// Every hour the service signs what its tree is, so that nothing before it can be changed later, by anybody.
import type { ServiceKey } from '../service-key.ts';
import type { Rows, RowStore } from '../store/rows.ts';
import { checkpointText, originOf } from '../verify/checkpoint.ts';
import { fromBase64url } from '../verify/means.ts';
import type { Signer } from '../verify/signed-note.ts';
import { signNote } from '../verify/signed-note.ts';
import { addStatement } from './add-statement.ts';
import { growAll, growTree, sizeOf } from './grow-tree.ts';
import { nodeMeans } from './node-means.ts';
import { rootOf } from './read-tree.ts';

export interface KeptCheckpoint {
  size: number;
  at: string;
  note: string;
}

export const CHECKPOINT_EVERY_MS = 60 * 60 * 1000;

export interface Sealing {
  store: RowStore;
  key: ServiceKey;
  now: () => Date;
}

export const signerOf = ({ publicKey }: Pick<ServiceKey, 'publicKey'>): Signer => {
  const key = fromBase64url(publicKey.x)!;
  return { name: originOf(key), key };
};

/** The newest checkpoint, made now where the tree has grown since. Null: there is no leaf yet. */
export async function checkpointNow({ store, key, now }: Sealing): Promise<KeptCheckpoint | null> {
  await growTree(store);
  return store.beside(async (rows) => {
    await growAll(rows);
    const grown = await sizeOf(rows);
    const last = await lastCheckpoint(rows);
    // A tree that has become smaller is not signed: who verifies is to find that it was larger.
    if (grown === 0 || (last && last.size >= grown)) return last;
    const at = now();
    // Its last leaf says that it was made, so that nobody takes it out unnoticed.
    const size = grown + 1;
    await addStatement(rows, key, {
      kind: 'checkpoint',
      at: at.toISOString(),
      number: (await countOf(rows)) + 1,
      size,
    });
    const text = checkpointText(signerOf(key).name, { size, root: await rootOf(rows, size) });
    const sign = (bytes: Uint8Array): Uint8Array => fromBase64url(key.sign(Buffer.from(bytes).toString('utf8')))!;
    const note = signNote(nodeMeans, signerOf(key), { text, seconds: Math.floor(at.getTime() / 1000) }, sign);
    const made = { size, at: at.toISOString(), note };
    await rows.run('INSERT INTO checkpoint (size, at, note) VALUES (?, ?, ?)', size, made.at, note);
    return made;
  });
}

const countOf = async (rows: Rows): Promise<number> =>
  (await rows.one<{ count: number }>('SELECT COUNT(*) AS count FROM checkpoint'))!.count;

/** For a timer: makes one when the last is an hour old. */
export async function checkpointWhenDue(sealing: Sealing): Promise<void> {
  const last = await lastCheckpoint(sealing.store);
  const age = last ? sealing.now().getTime() - Date.parse(last.at) : Infinity;
  if (age >= CHECKPOINT_EVERY_MS) await checkpointNow(sealing);
}

export const lastCheckpoint = async (rows: Rows): Promise<KeptCheckpoint | null> =>
  (await rows.one<KeptCheckpoint>('SELECT size, at, note FROM checkpoint ORDER BY size DESC LIMIT 1')) ?? null;

/** After a size, smallest first. */
export const checkpointsAfter = (rows: Rows, after: number, limit: number): Promise<KeptCheckpoint[]> =>
  rows.all('SELECT size, at, note FROM checkpoint WHERE size > ? ORDER BY size LIMIT ?', after, limit);
