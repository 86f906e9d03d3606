import { within } from './database.ts';
import type { LogDatabase } from './database.ts';

/** Reads a little of every store. `slow` is not `broken`: nothing is given up for being slow. */
export async function probe(db: LogDatabase, patience: number): Promise<'whole' | 'slow' | 'broken'> {
  try {
    await within(patience, readSome(db));
    return 'whole';
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError' ? 'slow' : 'broken';
  }
}

async function readSome(db: LogDatabase): Promise<void> {
  const transaction = db.transaction(['records', 'heads', 'keys', 'receipts', 'notes'], 'readonly');
  const records = transaction.objectStore('records');
  await Promise.all([
    records.index('state').getAll('waiting', 1000),
    records.openCursor(null, 'prev'),
    transaction.objectStore('heads').getAll(),
    transaction.objectStore('keys').getAll(),
    transaction.objectStore('receipts').openCursor(null, 'prev'),
    transaction.objectStore('notes').getAll(),
  ]);
  await transaction.done;
}
