// A second, independent note of how far the log had come: a database that lost its end cannot hide it.
import type { KeyedArea } from '../storage/area.ts';
import { localKeys } from '../storage/keys.ts';
import type { LogHead } from './store.ts';

export interface Witness extends LogHead {
  /** Highest sequence of the epoch the service has a receipt for; 0 for none. */
  acked: number;
}

/** Null when there is none or it is not one of ours. */
export async function readWitness(local: KeyedArea): Promise<Witness | null> {
  const value = (await local.get(localKeys.witness))[localKeys.witness];
  return isWitness(value) ? value : null;
}

export const writeWitness = (local: KeyedArea, witness: Witness): Promise<void> =>
  local.set({ [localKeys.witness]: witness });

function isWitness(value: unknown): value is Witness {
  if (!value || typeof value !== 'object') return false;
  const w = value as Record<string, unknown>;
  const texts = [w['device'], w['epoch'], w['hash']].every((x) => typeof x === 'string');
  return texts && [w['sequence'], w['acked']].every((x) => Number.isSafeInteger(x));
}
