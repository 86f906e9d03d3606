// Ordinary use is never held, so it is counted and told afterwards: one record a tool, tab and sitting.
import type { Clock } from '../model/instant.ts';
import type { LogRecord, RecordDraft } from '../model/record.ts';
import { visitRecord } from './build-record.ts';
import { createMutex } from './mutex.ts';
import { addCounts, isIdle, isSameUse, noUse } from './sitting.ts';
import type { Sitting, UseCounts, UsedTool } from './sitting.ts';
import { readSittings, writeSittings } from './sitting-store.ts';
import type { SittingAreas } from './sitting-store.ts';

export interface VisitDeps extends SittingAreas {
  clock: Clock;
  /** `journal.appendVisit` */
  record: (draft: RecordDraft, key: string) => Promise<LogRecord | null>;
  newId?: () => string;
}

export interface Visits {
  /** Adds use to the tab's sitting, or begins one; all zero counts only say that the person is there. */
  counted(tab: number, used: UsedTool, counts: UseCounts): Promise<void>;
  /** Ends whatever is for this production: it is over. */
  endOf(production: string): Promise<void>;
  tabClosed(tab: number): Promise<void>;
  /** The tab shows something else than the tool now. */
  left(tab: number): Promise<void>;
  /** Ends idle sittings and records those that are over; call on start and every few minutes. */
  sweep(now?: number): Promise<void>;
  /** Sittings not recorded yet. */
  open(): Promise<number>;
}

export function createVisits(deps: VisitDeps): Visits {
  const alone = createMutex();
  const newId = deps.newId ?? (() => crypto.randomUUID());

  /** Reads, changes and writes the sittings, records those that are over, and forgets them once they are on disk. */
  const change = (to: (sittings: Sitting[]) => Sitting[]): Promise<void> =>
    alone(async () => {
      const before = await readSittings(deps);
      const after = to(before);
      await writeSittings(deps, after);
      const left = await recordOver(deps, after);
      if (left.length !== after.length) await writeSittings(deps, left);
    });
  const end = (which: (sitting: Sitting) => boolean) => change((all) => all.map((s) => (which(s) ? over(s) : s)));

  return {
    counted: (tab, used, counts) => change((all) => count(all, tab, used, counts, deps.clock(), newId)),
    endOf: (production) => end((s) => s.production === production),
    tabClosed: (tab) => end((s) => s.tab === tab),
    left: (tab) => end((s) => s.tab === tab),
    sweep: (now = deps.clock()) => end((s) => isIdle(s, now)),
    open: () => alone(async () => (await readSittings(deps)).length),
  };
}

const over = (sitting: Sitting): Sitting => ({ ...sitting, over: true });

function count(
  all: Sitting[],
  tab: number,
  used: UsedTool,
  counts: UseCounts,
  now: number,
  newId: () => string,
): Sitting[] {
  const goesOn = (s: Sitting) => s.tab === tab && !s.over && isSameUse(s, used) && !isIdle(s, now);
  const sitting = all.find(goesOn) ?? {
    ...used,
    id: newId(),
    tab,
    startedAt: now,
    lastAt: now,
    counts: noUse,
    over: false,
  };
  const grown = {
    ...sitting,
    account: used.account ?? sitting.account,
    lastAt: Math.max(now, sitting.lastAt),
    counts: addCounts(sitting.counts, counts),
  };
  const others = all.filter((s) => s.id !== sitting.id).map((s) => (s.tab === tab ? over(s) : s));
  return [...others, grown];
}

/** Records what is over; returns what is left: sittings going on, and those the log could not take yet. */
async function recordOver(deps: VisitDeps, all: readonly Sitting[]): Promise<Sitting[]> {
  const left: Sitting[] = [];
  for (const sitting of all) {
    const stays = !sitting.over || !(await recorded(deps, sitting));
    if (stays) left.push(sitting);
  }
  return left;
}

async function recorded({ record }: VisitDeps, sitting: Sitting): Promise<boolean> {
  const { tool, status, account, counts, production, declaration = null } = sitting;
  const draft = visitRecord(production, {
    tool,
    status,
    account,
    startedAt: new Date(sitting.startedAt).toISOString(),
    endedAt: new Date(sitting.lastAt).toISOString(),
    counts,
    declaration,
  });
  return record(draft, `visit:${sitting.id}`).then(
    () => true,
    () => false,
  );
}
