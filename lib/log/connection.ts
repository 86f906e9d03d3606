// Keeps one usable database open: waits for a slow one, and starts anew where one cannot be read any more.
import type { KeyedArea } from '../storage/area.ts';
import { localKeys } from '../storage/keys.ts';
import { openDatabase } from './database.ts';
import type { LogDatabase } from './database.ts';
import { probe } from './probe.ts';
import { rebuild } from './rebuild.ts';
import type { Repair } from './store.ts';

/** A database that does not answer for this long is reported, not given up. */
export const PATIENCE_MS = 5000;

export interface Connection {
  db(): Promise<LogDatabase>;
  repair(): Promise<Repair>;
  /** Why the content is not that of last time, once. */
  loss(): Promise<string | null>;
}

export function createConnection(local: KeyedArea, name = 'slateguard-log'): Connection {
  let open: Promise<LogDatabase> | null = null;
  let loss: string | null = null;
  /** Number of the newest connection: an older one that closes is none of our business. */
  let newest = 0;

  async function connect(generation: number): Promise<LogDatabase> {
    const mine = ++newest;
    const forget = () => void (newest === mine && (open = null));
    const { db, lost } = await openDatabase(generation ? `${name}-${generation}` : name, PATIENCE_MS, forget);
    if (lost) loss = 'the browser found its database damaged and emptied it';
    return db;
  }

  function db(): Promise<LogDatabase> {
    open ??= readGeneration(local)
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
    const state = old ? await probe(old, PATIENCE_MS) : 'broken';
    open = null;
    if (state === 'broken') return startAnew(old);
    // Reads are whole: perhaps only this connection was closed. A refused write is the disk's trouble, not ours to mend.
    old?.close();
    return db().then(
      () => 'whole' as const,
      () => 'unavailable' as const,
    );
  }

  async function startAnew(old: LogDatabase | null): Promise<Repair> {
    const generation = await readGeneration(local);
    const fresh = await rebuild(old, connect, generation, PATIENCE_MS);
    if (!fresh) return 'unavailable';
    if (fresh.generation !== generation) await local.set({ [localKeys.generation]: fresh.generation });
    if (fresh.empty) loss ??= 'the database could not be read any more and was given up';
    open = Promise.resolve(fresh.db);
    return fresh.empty ? 'rebuilt' : 'whole';
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

async function readGeneration(local: KeyedArea): Promise<number> {
  const value = (await local.get(localKeys.generation))[localKeys.generation];
  return Number.isSafeInteger(value) ? (value as number) : 0;
}
