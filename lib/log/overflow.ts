// When too much waits for the service: fold ordinary use together first, then say that the log is full. Never drop unsaid.
import type { LogRecord, RecordDraft } from '../model/record.ts';
import { guardRecord } from './build-record.ts';
import { foldVisit } from './fold-visit.ts';
import type { FoldedVisit } from './fold-visit.ts';
import type { Writer } from './writer.ts';
import { LogUnavailable } from './log-unavailable.ts';
import { isFull, isNearlyFull } from './queue-limits.ts';
import type { QueueLimits } from './queue-limits.ts';

/** Kept in the database while the queue is too long. */
interface OverflowNote {
  /** Names this one overflow in the keys of its records. */
  id: string;
  since: string;
  /** Records that found no room. */
  refused: number;
  folded: Record<string, FoldedVisit>;
  /** Keys of what was folded in or found no room, so that a repeated report counts once. */
  keys: string[];
  /** Its records are being written: nothing may be added. */
  closing: boolean;
}

const NOTE = 'overflow';

export interface Overflow {
  append(draft: RecordDraft, key: string | null): Promise<LogRecord>;
  appendVisit(draft: RecordDraft, key: string): Promise<LogRecord | null>;
}

export function createOverflow(writer: Writer, limits: QueueLimits): Overflow {
  const { store, clock } = writer.deps;
  /** No note is kept: spares the everyday append a read. */
  let quiet = false;
  const now = () => new Date(clock()).toISOString();
  const about = (detail: string) => guardRecord(writer.deps.production(), now(), { event: 'overflow', detail });

  async function read(): Promise<OverflowNote | null> {
    if (quiet) return null;
    const note = ((await store.note(NOTE)) as OverflowNote | null | undefined) ?? null;
    quiet = !note;
    return note;
  }

  async function keep(note: OverflowNote | null): Promise<void> {
    await store.putNote(NOTE, note);
    quiet = !note;
  }

  /** The note to add to; one that was being closed when the worker ended is closed first. */
  async function current(): Promise<OverflowNote> {
    const note = await read();
    if (note && !note.closing) return note;
    if (note) await close(note);
    return { id: crypto.randomUUID(), since: now(), refused: 0, folded: {}, keys: [], closing: false };
  }

  async function refuse(key: string | null): Promise<never> {
    const note = await current();
    const repeated = key !== null && note.keys.includes(key);
    const keys = key === null || repeated ? note.keys : [...note.keys, key];
    await keep({ ...note, keys, refused: note.refused + (repeated ? 0 : 1) });
    const { queue } = await store.look(null);
    const detail = `Full: ${queue.count} records (${queue.bytes} bytes) wait to be sent. What comes now is counted, not recorded.`;
    await writer.write(about(detail), `overflow:${note.id}:full`);
    throw new LogUnavailable('full', `${queue.count} records wait to be sent`);
  }

  /** There is room again: what was folded takes its place in the chain, with the exact counts of what was not. */
  async function close(note: OverflowNote): Promise<void> {
    await keep({ ...note, closing: true });
    const visits = Object.values(note.folded);
    for (const [n, visit] of visits.entries()) await writer.write(visit.draft, `overflow:${note.id}:visit:${n}`);
    const folded = visits.reduce((sum, visit) => sum + visit.visits, 0);
    const detail = `Since ${note.since} ${folded} visits were folded into ${visits.length} and ${note.refused} records found no room.`;
    await writer.write(about(detail), `overflow:${note.id}:end`);
    await keep(null);
  }

  async function append(draft: RecordDraft, key: string | null): Promise<LogRecord> {
    const seen = await store.look(key);
    if (seen.known) return seen.known;
    if (isFull(seen.queue, limits)) return refuse(key);
    const note = isNearlyFull(seen.queue, limits) ? null : await read();
    if (!note) return writer.write(draft, key, seen);
    await close(note);
    return writer.write(draft, key);
  }

  async function appendVisit(draft: RecordDraft, key: string): Promise<LogRecord | null> {
    const { queue, known } = await store.look(key);
    if (known) return known;
    if (!isNearlyFull(queue, limits)) return append(draft, key);
    const note = await current();
    if (note.keys.includes(key)) return null;
    await keep({ ...note, keys: [...note.keys, key], folded: foldVisit(note.folded, draft) });
    return null;
  }

  return { append, appendVisit };
}
