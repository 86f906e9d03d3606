// The end of a show in this browser: its records first, then its own material, then word of that to the service.
import type { ServiceConfig } from '../../deliver/flush.ts';
import { guardRecord } from '../../log/build-record.ts';
import type { Journal } from '../../log/journal.ts';
import { createMutex } from '../../log/mutex.ts';
import type { LogStore } from '../../log/store.ts';
import type { Closing, Ending } from '../../model/closing.ts';
import type { Policy } from '../../model/policy.ts';
import { materialOf } from '../../policy/material.ts';
import { dayOf } from '../../policy/on-a-show.ts';
import { isCalledOff, isTime, toldOf, wrapsDue } from './due.ts';
import type { KeptClosings } from './kept-closings.ts';

export interface ClosingDeps {
  kept: KeptClosings;
  store: Pick<LogStore, 'waitingOf' | 'at'>;
  journal: Pick<Journal, 'append'>;
  clock: () => number;
  policy: () => Policy | null;
  /** The browser delivers no policy any more. */
  isMissing: () => boolean;
  service: () => ServiceConfig | null;
  /** Writes what is open for this production on record: sittings, questions. */
  endUse: (production: string) => Promise<void>;
  /** Sends now what is due. */
  flush: () => Promise<void>;
  /** Deletes what was kept for this production alone: its key, answers, declared uses. */
  deleteOwn: (production: string) => Promise<void>;
  /** Has the policy let go of what is over. */
  letGo: (why: Ending) => Promise<void>;
}

export function createClosings(deps: ClosingDeps) {
  const { kept, clock, policy } = deps;
  const alone = createMutex();
  const today = (): string => dayOf(new Date(clock()));
  const iso = (): string => new Date(clock()).toISOString();

  async function open(production: string, why: Ending, wraps: string | null): Promise<void> {
    const config = deps.service();
    const service = config && { ...config, production };
    const fields = { deleted: null, record: null, told: null };
    await kept.put({ production, why, wraps, since: iso(), service, ...fields });
  }

  /** One that was to wrap away, and waits, ends this way now. */
  async function begin(production: string, why: Ending): Promise<void> {
    const own = (await kept.all()).filter((each) => each.production === production && !each.told);
    const waiting = own.find(({ deleted }) => deleted === null);
    if (waiting) await kept.put({ ...waiting, why });
    else if (!own.some((each) => each.why === why)) await open(production, why, null);
  }

  async function beginOrCallOff(): Promise<void> {
    const closings = await kept.all();
    for (const closing of closings)
      if (isCalledOff(closing, policy(), deps.isMissing(), today())) await kept.drop(closing);
    for (const { id, wraps } of wrapsDue(policy()?.productions ?? [], await kept.all(), today()))
      await open(id, 'wrapped', wraps);
  }

  async function tend(): Promise<void> {
    await beginOrCallOff();
    for (const closing of await kept.all()) {
      const after = closing.deleted ? closing : await deleteWhenDelivered(closing);
      if (after.deleted && !after.told) await tell(after);
    }
  }

  async function deleteWhenDelivered(closing: Closing): Promise<Closing> {
    const { production } = closing;
    await deps.endUse(production);
    if (closing.service) await deps.flush();
    const waiting = closing.service ? await deps.store.waitingOf(production) : 0;
    const now = policy();
    if (!isTime(closing, waiting, clock())) return closing;
    const others = (now?.productions ?? []).filter(({ id }) => id !== production);
    const ended = (await kept.all()).filter(({ deleted }) => deleted).map((each) => each.production);
    const shared = closing.why === 'wrapped' && others.some(({ id }) => !ended.includes(id));
    const counts = now && !shared ? materialOf(now) : { terms: 0, passages: 0, images: 0, consents: 0 };
    const after = { ...closing, deleted: { at: iso(), counts, shared, waiting } };
    // First on disk that it goes, then it goes: a start after a crash in between finishes it.
    await kept.put(after);
    return after;
  }

  /** Until the service has signed for the record that says so. */
  async function tell(closing: Closing): Promise<void> {
    const { production, since } = closing;
    if (!closing.record) {
      await deps.deleteOwn(production);
      await deps.letGo(closing.why);
      // A policy that is missing still has to lapse; that is seen next time.
      if (closing.why !== 'wrapped' && policy()?.productions.some(({ id }) => id === production)) return;
      const draft = guardRecord(production, iso(), { event: 'material-deleted', detail: toldOf(closing) });
      const { epoch, sequence } = await deps.journal.append(draft, `closing ${production} ${since}`);
      closing = { ...closing, record: { epoch, sequence: Number(sequence) } };
      await kept.put(closing);
      if (closing.service) await deps.flush();
    }
    const row = await deps.store.at(closing.record!.epoch, closing.record!.sequence);
    // The token has done its work.
    if (row?.receiptAt) await kept.put({ ...closing, told: row.receiptAt, service: null });
  }

  const closedOf = (closings: readonly Closing[]): Closing[] => closings.filter(({ deleted }) => deleted !== null);
  return {
    all: kept.all,
    /** Goes on with every end there is. Cheap where there is none. */
    tend: (): Promise<void> => alone(tend),
    /** Ends every production of the policy in force. True once nothing of them is owed any more. */
    close: (why: Ending): Promise<boolean> =>
      alone(async () => {
        const ids = (policy()?.productions ?? []).map(({ id }) => id);
        for (const id of ids) await begin(id, why);
        await tend();
        const deleted = closedOf(await kept.all()).filter((each) => each.why === why);
        return ids.every((id) => deleted.some(({ production }) => production === id));
      }),
    /** Productions that wrapped and whose material is gone. */
    closed: async (): Promise<string[]> =>
      closedOf(await kept.all())
        .filter(({ why }) => why === 'wrapped')
        .map(({ production }) => production),
    /** Where the records of a show go whose policy is gone already. */
    service: async (): Promise<ServiceConfig | null> =>
      (await kept.all()).find(({ service, told }) => service && !told)?.service ?? null,
  };
}
export type Closings = ReturnType<typeof createClosings>;
