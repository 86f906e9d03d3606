import { describe, expect, it } from 'vitest';
import type { RecordDraft } from '../../lib/model/record.ts';
import { IDLE_MS, noUse } from '../../lib/log/sitting.ts';
import type { UsedTool } from '../../lib/log/sitting.ts';
import { createVisits } from '../../lib/log/visits.ts';
import { NOON } from '../support/log-bench.ts';
import { memoryArea } from '../support/memory-log-store.ts';

const claude: UsedTool = { tool: 'claude', status: 'approved', account: null, production: 'NL-042', declaration: null };
const runway: UsedTool = { ...claude, tool: 'runway', status: 'conditional' };
const sent = { ...noUse, send: 1 };
const minutes = (n: number) => n * 60_000;

function bench() {
  const time = { now: NOON };
  const recorded = new Map<string, RecordDraft>();
  const state = { session: memoryArea(), local: memoryArea(), full: false };
  let ids = 0;
  /** A new worker over the same storage. */
  const wake = () =>
    createVisits({
      session: state.session,
      local: state.local,
      clock: () => time.now,
      newId: () => `s${++ids}`,
      record: (draft, key) => {
        if (state.full) return Promise.reject(new Error('full'));
        recorded.set(key, draft);
        return Promise.resolve(null);
      },
    });
  const told = () =>
    [...recorded.values()].map((draft) => {
      const data = draft.data as { tool: string; counts: { send: number }; startedAt: string; endedAt: string };
      return {
        tool: data.tool,
        send: data.counts.send,
        from: data.startedAt.slice(11, 16),
        to: data.endedAt.slice(11, 16),
      };
    });
  return { time, state, recorded, wake, told, visits: wake() };
}

describe('a sitting', () => {
  it('adds up until the tab closes', async () => {
    const b = bench();
    await b.visits.counted(1, claude, sent);
    b.time.now += minutes(20);
    await b.visits.counted(1, claude, sent);
    expect(b.told()).toEqual([]);
    await b.visits.tabClosed(1);
    expect(b.told()).toEqual([{ tool: 'claude', send: 2, from: '12:00', to: '12:20' }]);
    expect(await b.visits.open()).toBe(0);
  });

  const ends: [string, (b: ReturnType<typeof bench>) => Promise<unknown>][] = [
    ['the tab shows something else', (b) => b.visits.left(1)],
    ['another tool is used in the tab', (b) => b.visits.counted(1, runway, sent)],
    ['the production changes', (b) => b.visits.counted(1, { ...claude, production: 'NL-050' }, sent)],
    ['the standing of the tool changes', (b) => b.visits.counted(1, { ...claude, status: 'blocked' }, sent)],
    ['nothing happens for half an hour', (b) => b.visits.sweep((b.time.now += IDLE_MS))],
    ['use begins again after half an hour', (b) => b.visits.counted(1, claude, ((b.time.now += IDLE_MS), sent))],
  ];
  it.each(ends)('ends when %s', async (_, end) => {
    const b = bench();
    await b.visits.counted(1, claude, sent);
    await end(b);
    expect(b.told()).toEqual([{ tool: 'claude', send: 1, from: '12:00', to: '12:00' }]);
  });

  const goesOn: [string, (b: ReturnType<typeof bench>) => Promise<unknown>][] = [
    ['another tab closes', (b) => b.visits.tabClosed(2)],
    ['a sweep comes early', (b) => b.visits.sweep((b.time.now += IDLE_MS - 1))],
    ['the clock is set back', (b) => b.visits.sweep((b.time.now -= minutes(600)))],
    ['the account becomes known', (b) => b.visits.counted(1, { ...claude, account: '@northlight.example' }, sent)],
    ['the same tool is open in another tab', (b) => b.visits.counted(2, claude, sent)],
  ];
  it.each(goesOn)('goes on when %s', async (_, event) => {
    const b = bench();
    await b.visits.counted(1, claude, sent);
    await event(b);
    expect(b.told()).toEqual([]);
  });
});

describe('what a visit survives', () => {
  it('the worker ending', async () => {
    const b = bench();
    await b.visits.counted(1, claude, sent);
    await b.wake().counted(1, claude, sent);
    await b.wake().tabClosed(1);
    expect(b.told()).toMatchObject([{ send: 2 }]);
  });

  it('the browser being killed: the sitting is over, its tab number means nothing any more', async () => {
    const b = bench();
    await b.visits.counted(1, claude, sent);
    b.state.session = memoryArea();
    await b.wake().counted(1, claude, sent);
    expect(b.told()).toMatchObject([{ tool: 'claude', send: 1 }]);
    expect(await b.visits.open()).toBe(1);
  });

  it('a full log: it stays until there is room, and is recorded once', async () => {
    const b = bench();
    b.state.full = true;
    await b.visits.counted(1, claude, sent);
    await b.visits.tabClosed(1);
    expect(await b.visits.open()).toBe(1);
    b.state.full = false;
    await b.visits.sweep();
    await b.visits.sweep();
    expect(b.told()).toHaveLength(1);
    expect([...b.recorded.keys()]).toEqual(['visit:s1']);
  });

  it('many frames counting at once', async () => {
    const b = bench();
    await Promise.all(Array.from({ length: 25 }, () => b.visits.counted(1, claude, sent)));
    await b.visits.left(1);
    expect(b.told()).toMatchObject([{ send: 25 }]);
  });
});
