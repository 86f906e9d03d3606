// The one way a record gets into the chain: seal it on the head, commit if the head has not moved, tell the witness.
import { v7 as uuidv7 } from 'uuid';
import type { LogRecord, RecordDraft } from '../model/record.ts';
import { firstPlace, sealRecord } from './chain.ts';
import type { JournalDeps } from './journal.ts';
import { LogUnavailable } from './log-unavailable.ts';
import type { LogHead, Look } from './store.ts';
import type { WitnessKeeper } from './witness.ts';

export interface Writer {
  deps: JournalDeps;
  witness: WitnessKeeper;
  /** Appends at the head, whatever the limits. `seen`: what a look under this key has just shown. */
  write(draft: RecordDraft, key: string | null, seen?: Look): Promise<LogRecord>;
  /** Appends as the first record of a new epoch. */
  writeInNewEpoch(draft: RecordDraft): Promise<LogRecord>;
}

/** Another context may win the head this often before we say that storage is in trouble. */
const MAX_TRIES = 8;

export function createWriter(deps: JournalDeps, witness: WitnessKeeper): Writer {
  const { store, device } = deps;
  const newEpoch = deps.newEpoch ?? (() => uuidv7());

  async function seal(draft: RecordDraft, head: LogHead | null, fresh: boolean): Promise<LogRecord> {
    if (!head && !fresh && (await witness.read())) throw new Error('the log was emptied while it was open');
    if (!head || fresh) return sealRecord(draft, firstPlace(await device.id(), newEpoch()));
    const { epoch, sequence, hash } = head;
    return sealRecord(draft, { device: head.device, epoch, sequence: sequence + 1, prevhash: hash });
  }

  async function put(draft: RecordDraft, key: string | null, fresh: boolean, seen?: Look): Promise<LogRecord> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const { head, known } = (tries === 0 && seen) || (await store.look(key));
      if (known) return known;
      // Hashing is asynchronous and a transaction would not wait for it: seal first, then compare and set.
      const record = await seal(draft, head, fresh);
      const committed = await store.commit({ record, key, expected: head });
      if (committed.outcome === 'known') return committed.record;
      if (committed.outcome === 'moved') continue;
      await witness.recorded(record);
      return record;
    }
    throw new LogUnavailable('storage', 'another part of the extension keeps writing');
  }

  return {
    deps,
    witness,
    write: (draft, key, seen) => put(draft, key, false, seen),
    writeInNewEpoch: (draft) => put(draft, null, true),
  };
}
