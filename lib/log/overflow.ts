// When too much waits for the service: fold ordinary use together first, then say that the log is full. Never drop unsaid.
import type { LogRecord, RecordDraft } from '../model/record.ts';
import { guardRecord } from './build-record.ts';
import { foldVisit } from './fold-visit.ts';
import type { FoldedVisit } from './fold-visit.ts';
import type { Writer } from './writer.ts';
import { LogUnavailable } from './log-unavailable.ts';
import { isFull, isNearlyFull } from './queue-limits.ts';
import type { QueueLimits } from './queue-limits.ts';

/** Kept in the database while the queue is too long; `since` names this one overflow. */
interface OverflowNote {
  since: string;
  /** Records that found no room. */
  refused: number;
  folded: Record<string, FoldedVisit>;
  /** Keys of what was folded in or found no room, so that a repeated report counts once. */
  keys: string[];
}

const NOTE = 'overflow';

export interface Overflow {
  append(draft: RecordDraft, key: string | null): Promise<LogRecord>;
  appendVisit(draft: RecordDraft, key: string): Promise<LogRecord | null>;
}

export function createOverflow(writer: Writer, limits: QueueLimits): Overflow {
  const { store, clock } = writer.deps;
  const now = () => new Date(clock()).toISOString();
  const note = async () => ((await store.note(NOTE)) as OverflowNote | null | undefined) ?? null;
  const fresh = (): OverflowNote => ({ since: now(), refused: 0, folded: {}, keys: [] });
  const about = (detail: string) => guardRecord(writer.deps.production(), now(), { event: 'overflow', detail });

  async function refuse(key: string | null): Promise<never> {
    const open = (await note()) ?? fresh();
    const repeated = key !== null && open.keys.includes(key);
    const keys = key === null || repeated ? open.keys : [...open.keys, key];
    await store.putNote(NOTE, { ...open, keys, refused: open.refused + (repeated ? 0 : 1) });
    const { queue } = await store.look(null);
    const detail = `Full: ${queue.count} records (${queue.bytes} bytes) wait to be sent. What comes now is counted, not recorded.`;
    await writer.write(about(detail), `overflow:${open.since}:full`);
    throw new LogUnavailable('full', `${queue.count} records wait to be sent`);
  }

  /** There is room again: what was folded takes its place in the chain, with the exact counts of what was not. */
  async function close(open: OverflowNote): Promise<void> {
    const visits = Object.values(open.folded);
    for (const [n, visit] of visits.entries()) await writer.write(visit.draft, `overflow:${open.since}:visit:${n}`);
    const folded = visits.reduce((sum, visit) => sum + visit.visits, 0);
    const detail = `Since ${open.since} ${folded} visits were folded into ${visits.length} and ${open.refused} records found no room.`;
    await writer.write(about(detail), `overflow:${open.since}:end`);
    await store.putNote(NOTE, null);
  }

  async function append(draft: RecordDraft, key: string | null): Promise<LogRecord> {
    const { queue, known } = await store.look(key);
    if (known) return known;
    if (isFull(queue, limits)) return refuse(key);
    if (!isNearlyFull(queue, limits)) await settleNote();
    return writer.write(draft, key);
  }

  async function settleNote(): Promise<void> {
    const open = await note();
    if (open) await close(open);
  }

  async function appendVisit(draft: RecordDraft, key: string): Promise<LogRecord | null> {
    const { queue, known } = await store.look(key);
    if (known) return known;
    if (!isNearlyFull(queue, limits)) return append(draft, key);
    const open = (await note()) ?? fresh();
    if (open.keys.includes(key)) return null;
    await store.putNote(NOTE, { ...open, keys: [...open.keys, key], folded: foldVisit(open.folded, draft) });
    return null;
  }

  return { append, appendVisit };
}
