// A second, independent note of how far the log had come: a database that lost its end cannot hide it.
import type { LogRecord } from '../model/record.ts';
import type { KeyedArea } from '../storage/area.ts';
import { localKeys } from '../storage/keys.ts';
import type { LogHead } from './store.ts';

export interface Witness extends LogHead {
  /** Highest sequence of the epoch the service has a receipt for; 0 for none. */
  acked: number;
}

/** Writing fails quietly: the record is safe without its witness, and one that is missing shows at the next start. */
export interface WitnessKeeper {
  /** Null when there is none or it is not one of ours. */
  read(): Promise<Witness | null>;
  recorded(record: LogRecord): Promise<void>;
  acknowledged(epoch: string, through: number): Promise<void>;
}

export function createWitnessKeeper(local: KeyedArea): WitnessKeeper {
  let last: Witness | null = null;

  async function read(): Promise<Witness | null> {
    const value = (await local.get(localKeys.witness))[localKeys.witness];
    return (last = isWitness(value) ? value : null);
  }
  const write = (witness: Witness): Promise<void> => {
    last = witness;
    return local.set({ [localKeys.witness]: witness }).catch(() => undefined);
  };

  return {
    read,
    async recorded({ source, epoch, sequence, hash }) {
      last ??= await read().catch(() => null);
      const acked = last?.epoch === epoch ? last.acked : 0;
      await write({ device: source.split(':').at(-1)!, epoch, sequence: Number(sequence), hash, acked });
    },
    async acknowledged(epoch, through) {
      last ??= await read().catch(() => null);
      if (last?.epoch === epoch && last.acked < through) await write({ ...last, acked: through });
    },
  };
}

function isWitness(value: unknown): value is Witness {
  if (!value || typeof value !== 'object') return false;
  const w = value as Record<string, unknown>;
  const texts = [w['device'], w['epoch'], w['hash']].every((x) => typeof x === 'string');
  return texts && [w['sequence'], w['acked']].every((x) => Number.isSafeInteger(x));
}
