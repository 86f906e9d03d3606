// Keeps one usable database open: waits for a slow one, gives up a broken one and starts anew beside it.
import { deleteDB } from 'idb';
import type { KeyedArea } from '../storage/area.ts';
import { localKeys } from '../storage/keys.ts';
import { openDatabase, within } from './database.ts';
import type { LogDatabase } from './database.ts';
import { probe } from './probe.ts';
import { salvage } from './salvage.ts';
import type { Repair } from './store.ts';

/** A database that does not answer for this long is reported, not given up. */
const PATIENCE_MS = 5000;

export interface Connection {
  db(): Promise<LogDatabase>;
  repair(): Promise<Repair>;
  /** Why the content is not that of last time, once. */
  loss(): Promise<string | null>;
}

export function createConnection(local: KeyedArea, name = 'slateguard-log'): Connection {
  let open: Promise<LogDatabase> | null = null;
  let loss: string | null = null;

  const nameOf = (generation: number) => (generation ? `${name}-${generation}` : name);

  async function connect(generation: number): Promise<LogDatabase> {
    const { db, lost } = await openDatabase(nameOf(generation), PATIENCE_MS, () => (open = null));
    if (lost) loss = 'the browser found its database damaged and emptied it';
    return db;
  }

  function db(): Promise<LogDatabase> {
    open ??= generationOf(local)
      .then(connect)
      .catch((error: unknown) => {
        open = null;
        throw error;
      });
    return open;
  }

  async function repair(): Promise<Repair> {
    const old = await db().catch((error: unknown) => (isSlow(error) ? 'slow' : null));
    if (old === 'slow') return 'unavailable';
    if (old && (await probe(old, PATIENCE_MS)) !== 'broken') return reopen(old);
    return rebuild(old);
  }

  /** Reads are whole: perhaps only this connection was closed. A refused write is the disk's trouble, not ours to mend. */
  async function reopen(old: LogDatabase): Promise<Repair> {
    old.close();
    open = null;
    return db().then(
      () => 'whole' as const,
      () => 'unavailable' as const,
    );
  }

  async function rebuild(old: LogDatabase | null): Promise<Repair> {
    const generation = await generationOf(local);
    try {
      const fresh = await connect(generation + 1);
      if (old) await salvage(old, fresh, PATIENCE_MS);
      await local.set({ [localKeys.generation]: generation + 1 });
      open = Promise.resolve(fresh);
      loss = 'the database could not be read any more and was given up';
    } catch {
      return 'unavailable';
    }
    old?.close();
    void within(PATIENCE_MS, deleteDB(nameOf(generation))).catch(() => undefined);
    return 'rebuilt';
  }

  return {
    db,
    repair,
    async loss() {
      await db();
      const why = loss;
      loss = null;
      return why;
    },
  };
}

const isSlow = (error: unknown): boolean => error instanceof DOMException && error.name === 'TimeoutError';

async function generationOf(local: KeyedArea): Promise<number> {
  const value = (await local.get(localKeys.generation))[localKeys.generation];
  return Number.isSafeInteger(value) ? (value as number) : 0;
}
