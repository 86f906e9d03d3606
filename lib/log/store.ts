import type { LogRecord } from '../model/record.ts';

/** `kept`: made while there was no service to go to, and no business of one that came later. */
export type RecordState = 'waiting' | 'delivered' | 'refused' | 'kept';

/** A record as this browser keeps it. `row` grows by one with every record, over all epochs. */
export interface StoredRecord {
  row: number;
  epoch: string;
  sequence: number;
  state: RecordState;
  /** UTF-8 length of its JSON. */
  bytes: number;
  record: LogRecord;
  /** ISO instant of the receipt that covers it. */
  receiptAt: string | null;
  /** Why it was refused, a code of the protocol; null otherwise. */
  refusal: string | null;
  /** Present on a refused record that was sealed again in a later epoch. */
  resealed?: true;
  /** Makes a repeated report harmless. */
  key?: string;
}

/** Last record of an epoch. */
export interface LogHead {
  device: string;
  epoch: string;
  sequence: number;
  hash: string;
}

export interface Queue {
  count: number;
  bytes: number;
}

/** A signed receipt and when it was stored; deleting anything starts from one of these. */
export interface StoredReceipt {
  epoch: string;
  ackedThrough: number;
  head: string;
  /** Service's clock. */
  at: string;
  /** The receipt as received, signature included. */
  receipt: unknown;
}

export interface Commit {
  record: LogRecord;
  key: string | null;
  /** The head this record was sealed upon; null when the log was empty. */
  expected: LogHead | null;
}

export type Committed = { outcome: 'stored' } | { outcome: 'moved' } | { outcome: 'known'; record: LogRecord };

export interface Look {
  head: LogHead | null;
  queue: Queue;
  known: LogRecord | null;
}

/** `whole`: nothing was wrong. `unavailable`: try later, nothing was given up. `rebuilt`: a new, empty database. */
export type Repair = 'whole' | 'unavailable' | 'rebuilt';

/** The log's database as the journal and delivery see it. Writes resolve once they are on disk. */
export interface LogStore {
  look(key: string | null): Promise<Look>;
  commit(commit: Commit): Promise<Committed>;
  headOf(epoch: string): Promise<LogHead | null>;
  at(epoch: string, sequence: number): Promise<StoredRecord | null>;
  /** First and last sequence from `first` to `last` that this browser no longer has; null when it has them all. */
  missing(epoch: string, first: number, last: number): Promise<{ first: number; last: number } | null>;
  /** Oldest first, all of one epoch (the oldest, or the one named), within the limits; always one when any waits. */
  waiting(limits: { events: number; bytes: number }, epoch?: string): Promise<StoredRecord[]>;
  /** How many records of a production wait. */
  waitingOf(production: string): Promise<number>;
  /**
   * Stores the receipt and marks these waiting sequences of its epoch as delivered, in one transaction.
   * Returns how many it marked.
   */
  acknowledge(receipt: StoredReceipt, sequences: readonly number[]): Promise<number>;
  /** What waits stays here for good, and is never sent. */
  keepWaiting(): Promise<void>;
  refuse(rows: readonly number[], code: string, resealed?: true): Promise<void>;
  /** Newest first, below `before`. */
  rows(before: number | null, limit: number): Promise<StoredRecord[]>;
  count(state: RecordState): Promise<number>;
  /** Counts anew what waits: damage may have taken records without their count. */
  recount(): Promise<void>;
  lastReceipt(): Promise<StoredReceipt | null>;
  /** Forgets delivered records with a receipt older than the instant. Returns how many. */
  prune(receiptBefore: string): Promise<number>;
  note(name: string): Promise<unknown>;
  putNote(name: string, value: unknown): Promise<void>;
  key(name: string): Promise<unknown>;
  /** Keeps the first value ever put under the name, and returns what is kept. */
  putKey(name: string, value: unknown): Promise<unknown>;
  deleteKey(name: string): Promise<void>;
  /** Called after a failed read or write. */
  repair(): Promise<Repair>;
  /** Why this database is not the one of last time, once; null when it is. */
  loss(): Promise<string | null>;
}

export const bytesOf = (record: LogRecord): number => new TextEncoder().encode(JSON.stringify(record)).length;
