import type { Head } from '../../lib/model/protocol.ts';
import type { Rows } from './rows.ts';

const NEXT = 'SELECT MIN(epoch) AS epoch FROM record WHERE device = ? AND epoch > ?';
const LAST = 'SELECT sequence, hash FROM record WHERE device = ? AND epoch = ? ORDER BY sequence DESC LIMIT 1';

/** The last record of each epoch of a device. Steps from epoch to epoch: its cost does not grow with the records. */
export async function epochsOf(rows: Rows, device: string): Promise<Head['epochs']> {
  const epochs: Head['epochs'] = [];
  for (let epoch: string | null = ''; ;) {
    ({ epoch } = (await rows.one<{ epoch: string | null }>(NEXT, device, epoch))!);
    if (epoch === null) return epochs;
    const { sequence, hash } = (await rows.one<{ sequence: number; hash: string }>(LAST, device, epoch))!;
    epochs.push({ epoch, ackedThrough: String(sequence), head: hash });
  }
}
