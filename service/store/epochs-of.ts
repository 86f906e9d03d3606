import type { DatabaseSync } from 'node:sqlite';
import type { Head } from '../../lib/model/protocol.ts';

/** The last record of each epoch of a device. Steps from epoch to epoch: its cost does not grow with the records. */
export function epochsOf(db: DatabaseSync, device: string): Head['epochs'] {
  const next = db.prepare('SELECT MIN(epoch) AS epoch FROM record WHERE device = ? AND epoch > ?');
  const last = db.prepare(
    'SELECT sequence, hash FROM record WHERE device = ? AND epoch = ? ORDER BY sequence DESC LIMIT 1',
  );
  const epochs: Head['epochs'] = [];
  for (let epoch: string | null = ''; ;) {
    ({ epoch } = next.get(device, epoch) as { epoch: string | null });
    if (epoch === null) return epochs;
    const { sequence, hash } = last.get(device, epoch) as { sequence: number; hash: string };
    epochs.push({ epoch, ackedThrough: String(sequence), head: hash });
  }
}
