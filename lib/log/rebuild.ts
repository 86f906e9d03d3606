import { CURRENT } from './database.ts';
import type { LogDatabase } from './database.ts';
import { probe } from './probe.ts';
import { gather, restore } from './salvage.ts';
import type { Salvaged } from './salvage.ts';

export interface Rebuilt {
  db: LogDatabase;
  generation: number;
  /** Nothing of the chain was left: what was salvaged has been put back. */
  empty: boolean;
}

/** The browser empties a database it finds damaged, but not at once: this long (ms) it is given, step by step. */
const PAUSES = [100, 300, 900];

/**
 * Opens the same database again, emptied by the browser or not, until it reads; else the next one beside it.
 * Null when neither works: the disk itself is in trouble, and nothing was given up.
 */
export async function rebuild(
  old: LogDatabase | null,
  connect: (generation: number) => Promise<LogDatabase>,
  generation: number,
  patience: number,
): Promise<Rebuilt | null> {
  const kept = old ? await gather(old, patience) : null;
  old?.close();
  for (const pause of PAUSES) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const again = await tryOpen(generation);
    if (again) return again;
  }
  return tryOpen(generation + 1);

  async function tryOpen(number: number): Promise<Rebuilt | null> {
    try {
      const db = await connect(number);
      if ((await probe(db, patience)) === 'whole') return await settled(db, number, kept);
      db.close();
    } catch {
      // The next try, or null, says what came of it.
    }
    return null;
  }
}

async function settled(db: LogDatabase, generation: number, kept: Salvaged | null): Promise<Rebuilt> {
  const empty = !(await db.get('heads', CURRENT)) && !(await db.count('records'));
  if (empty && kept) await restore(db, kept);
  return { db, generation, empty };
}
