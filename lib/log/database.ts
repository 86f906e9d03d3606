import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { LogHead, Queue, StoredReceipt, StoredRecord } from './store.ts';

/** Bump with an upgrade step below and a fixture of the old shape. */
export const DATABASE_VERSION = 1;

export interface LogSchema extends DBSchema {
  records: {
    key: number;
    value: Omit<StoredRecord, 'row'> & { row?: number };
    indexes: { state: string; queue: [string, string, number]; place: [string, number]; key: string };
  };
  /** Head of each epoch under its id, and the newest of all under {@link CURRENT}. */
  heads: { key: string; value: LogHead };
  keys: { key: string; value: unknown };
  receipts: { key: number; value: StoredReceipt };
  notes: { key: string; value: unknown };
}

export type LogDatabase = IDBPDatabase<LogSchema>;

export const CURRENT = 'current';
/** Note that counts what waits; kept in the transactions that change it. */
export const QUEUE = 'queue';
export const emptyQueue: Queue = { count: 0, bytes: 0 };

export interface OpenedDatabase {
  db: LogDatabase;
  /** The browser threw the old content away and started an empty database (Chromium only says so here). */
  lost: boolean;
}

/** Opens or creates the database. Never resolves late: after `patience` ms it rejects and closes what may still come. */
export async function openDatabase(name: string, patience: number, closed: () => void): Promise<OpenedDatabase> {
  let lost = false;
  const opening = openDB<LogSchema>(name, DATABASE_VERSION, {
    upgrade(db, oldVersion, _new, _transaction, event) {
      lost = (event as IDBVersionChangeEvent & { dataLoss?: string }).dataLoss === 'total';
      if (oldVersion < 1) createStores(db);
    },
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });
  const db = await within(patience, opening, (late) => late.close());
  return { db, lost };
}

function createStores(db: LogDatabase): void {
  const records = db.createObjectStore('records', { keyPath: 'row', autoIncrement: true });
  records.createIndex('state', 'state');
  records.createIndex('queue', ['state', 'epoch', 'sequence']);
  records.createIndex('place', ['epoch', 'sequence'], { unique: true });
  records.createIndex('key', 'key', { unique: true });
  db.createObjectStore('heads');
  db.createObjectStore('keys');
  db.createObjectStore('receipts', { autoIncrement: true });
  db.createObjectStore('notes');
}

/** Rejects with `TimeoutError` after `patience` ms; what comes later goes to `tooLate`. */
export function within<T>(
  patience: number,
  work: Promise<T>,
  tooLate: (late: T) => void = () => undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const timer = setTimeout(() => {
      over = true;
      reject(new DOMException('The database did not answer in time', 'TimeoutError'));
    }, patience);
    work.then(
      (value) => (over ? tooLate(value) : (clearTimeout(timer), resolve(value))),
      (error: unknown) => (clearTimeout(timer), reject(error as Error)),
    );
  });
}
