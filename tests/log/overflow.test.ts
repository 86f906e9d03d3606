import { describe, expect, it } from 'vitest';
import { visitRecord } from '../../lib/log/build-record.ts';
import { guardDraft } from '../support/log-drafts.ts';
import { logBench } from '../support/log-bench.ts';

const visit = (day: string, send: number) =>
  visitRecord('NL-042', {
    tool: 'claude',
    status: 'approved',
    account: null,
    startedAt: `2026-11-${day}T09:00:00.000Z`,
    endedAt: `2026-11-${day}T10:00:00.000Z`,
    counts: { paste: 1, drop: 0, file: 0, send },
    declaration: null,
  });

const small = { events: 10, foldAt: 0.5 };

async function filled(count: number) {
  const bench = logBench(small);
  const journal = bench.open();
  for (let n = 0; n < count; n++) await journal.append(guardDraft(`${n}`), `k${n}`);
  const drain = () => bench.log.rows.forEach((row) => (row.state = 'delivered'));
  const told = () =>
    bench.log.rows
      .map((row) => row.record)
      .filter((r) => r.type === 'slateguard.guard' && r.data.event === 'overflow')
      .map((r) => (r.data as { detail: string }).detail);
  return { bench, journal, drain, told };
}

describe('a queue that grows', () => {
  it('records visits one by one while there is room', async () => {
    const { journal, bench } = await filled(3);
    expect(await journal.appendVisit(visit('03', 2), 'v1')).toMatchObject({ type: 'slateguard.visit' });
    expect(bench.log.rows).toHaveLength(4);
  });

  it('folds visits of a day together once much waits, and records them with their counts when there is room', async () => {
    const { journal, bench, drain, told } = await filled(6);
    for (const [day, key] of [
      ['03', 'a'],
      ['03', 'b'],
      ['03', 'b'],
      ['04', 'c'],
    ] as const)
      expect(await journal.appendVisit(visit(day, 2), key)).toBeNull();
    expect(bench.log.rows).toHaveLength(6);
    drain();
    await bench.open().append(guardDraft('later'));
    const visits = bench.log.rows.map((row) => row.record).filter((r) => r.type === 'slateguard.visit');
    expect(visits.map((v) => [v.data.startedAt.slice(8, 10), v.data.counts.send])).toEqual([
      ['03', 4],
      ['04', 2],
    ]);
    expect(told()).toEqual([expect.stringContaining('3 visits were folded into 2')]);
  });

  it('says it is full once, counts what found no room, and tells the count later', async () => {
    const { journal, bench, drain, told } = await filled(10);
    for (const n of [0, 1, 1, 2])
      await expect(journal.append(guardDraft('no room'), `full${n}`)).rejects.toMatchObject({ why: 'full' });
    expect(told()).toHaveLength(1);
    drain();
    await expect(journal.append(guardDraft('room again'))).resolves.toBeTruthy();
    expect(told()[1]).toContain('3 records found no room');
    expect(bench.log.notes.get('overflow')).toBeNull();
  });

  it('loses no visit when the worker ends while the folded ones are written', async () => {
    const { journal, bench, drain } = await filled(6);
    await journal.appendVisit(visit('03', 2), 'a');
    drain();
    // The folded visit is written, what follows is not.
    bench.log.beforeCommit = () => {
      bench.log.beforeCommit = () => Promise.reject(new Error('worker ended'));
      return Promise.resolve();
    };
    await journal.append(guardDraft('interrupted')).catch(() => null);
    const again = bench.open();
    bench.log.rows.forEach((row) => (row.state = 'waiting'));
    await again.appendVisit(visit('03', 5), 'b');
    drain();
    await again.append(guardDraft('later'));
    const visits = bench.log.rows.map((row) => row.record).filter((r) => r.type === 'slateguard.visit');
    expect(visits.reduce((sum, v) => sum + v.data.counts.send, 0)).toBe(7);
  });

  it('still answers a repeated report while it is full', async () => {
    const { journal } = await filled(10);
    await expect(journal.append(guardDraft('0'), 'k0')).resolves.toMatchObject({ sequence: '1' });
  });
});
