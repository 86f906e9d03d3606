import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../lib/log/chain.ts';
import { LogRecord } from '../../lib/model/record.ts';
import { createWitnessKeeper } from '../../lib/log/witness.ts';
import { guardDraft } from '../support/log-drafts.ts';
import { logBench } from '../support/log-bench.ts';
import type { LogBench } from '../support/log-bench.ts';

const records = (bench: LogBench, epoch?: string) =>
  bench.log.rows.filter((row) => epoch === undefined || row.epoch === epoch).map((row) => row.record);
const fill = async (bench: LogBench, count: number) => {
  const journal = bench.open();
  for (let n = 1; n <= count; n++) await journal.append(guardDraft(`entry ${n}`), `k${n}`);
};
const lastData = (bench: LogBench) => records(bench).at(-1)!.data;

describe('append', () => {
  it('chains what many write at once, without a hole', async () => {
    const bench = logBench();
    const journal = bench.open();
    await Promise.all(Array.from({ length: 40 }, (_, n) => journal.append(guardDraft(`${n}`))));
    expect(records(bench).map((r) => r.sequence)).toEqual(Array.from({ length: 40 }, (_, n) => String(n + 1)));
    expect(await verifyChain(records(bench))).toEqual({ whole: true });
    for (const record of records(bench)) expect(LogRecord.safeParse(record).success).toBe(true);
  });

  it('answers the same report with the record stored first', async () => {
    const bench = logBench();
    const journal = bench.open();
    const [first, again] = await Promise.all([1, 2].map(() => journal.append(guardDraft('x'), 'attempt-1')));
    expect(again).toEqual(first);
    expect(await bench.open().append(guardDraft('x'), 'attempt-1')).toEqual(first);
    expect(bench.log.rows).toHaveLength(1);
  });

  it('follows a head that another context moved', async () => {
    const bench = logBench();
    const [one, other] = [bench.open(), bench.open()];
    await one.append(guardDraft('first'));
    bench.log.beforeCommit = async () => void (await other.append(guardDraft('in between')));
    await one.append(guardDraft('last'));
    expect(records(bench).map((r) => r.sequence)).toEqual(['1', '2', '3']);
    expect(await verifyChain(records(bench))).toEqual({ whole: true });
  });

  it('leaves a witness of the last record', async () => {
    const bench = logBench();
    await fill(bench, 3);
    const last = records(bench)[2]!;
    expect(await createWitnessKeeper(bench.local).read()).toMatchObject({
      sequence: 3,
      hash: last.hash,
      epoch: 'epoch-1',
      acked: 0,
    });
  });

  it('keeps a record whose witness could not be written', async () => {
    const bench = logBench();
    bench.local.set = () => Promise.reject(new Error('quota'));
    await expect(bench.open().append(guardDraft('x'))).resolves.toMatchObject({ sequence: '1' });
  });
});

describe('start', () => {
  it('goes on where it was when nothing is missing', async () => {
    const bench = logBench();
    await fill(bench, 3);
    await bench.open().append(guardDraft('next'));
    expect(records(bench).at(-1)).toMatchObject({ epoch: 'epoch-1', sequence: '4' });
  });

  it('names the lost end of the database, in a new epoch', async () => {
    const bench = logBench();
    await fill(bench, 9);
    bench.log.rows.splice(6);
    const kept = bench.log.rows.at(-1)!.record;
    const head = { ...bench.log.heads.get('current')!, sequence: 6, hash: kept.hash };
    bench.log.heads.set('current', head).set('epoch-1', head);
    await bench.open().append(guardDraft('after'));
    const [gap, after] = records(bench, 'epoch-2');
    expect(gap).toMatchObject({
      sequence: '1',
      data: { event: 'gap', range: { epoch: 'epoch-1', first: '7', last: '9' } },
    });
    expect(after).toMatchObject({ sequence: '2' });
    expect(await verifyChain(records(bench, 'epoch-2'))).toEqual({ whole: true });
  });

  it('names a gap once, not at every start', async () => {
    const bench = logBench();
    await fill(bench, 4);
    bench.local.items.clear();
    await bench.open().start();
    await bench.open().start();
    expect(records(bench).filter((r) => r.type === 'slateguard.guard' && r.data.event === 'gap')).toHaveLength(1);
  });

  it('says that the browser emptied the database, under a new device key', async () => {
    const bench = logBench();
    await fill(bench, 5);
    const before = await bench.device.id();
    bench.device.forget();
    Object.assign(bench.log, { rows: [], lost: 'the browser found its database damaged and emptied it' });
    for (const part of [bench.log.heads, bench.log.notes, bench.log.keys]) part.clear();
    const record = await bench.open().append(guardDraft('after'));
    expect(record.source).not.toContain(before);
    expect(records(bench)[0]!.data).toMatchObject({ event: 'gap', range: { first: '1', last: '5' } });
    expect(JSON.stringify(records(bench)[0])).toContain(before);
  });
});

describe('trouble with storage', () => {
  it('mends once and stores the record that failed', async () => {
    const bench = logBench();
    await fill(bench, 2);
    bench.log.failures.set('commit', new DOMException('broken', 'AbortError'));
    bench.log.repairs.push('whole');
    await expect(bench.open().append(guardDraft('x'))).resolves.toMatchObject({ sequence: '3' });
  });

  it('says so when it cannot be mended, and loses nothing', async () => {
    const bench = logBench();
    await fill(bench, 2);
    bench.log.failures.set('commit', new DOMException('disk', 'QuotaExceededError'));
    const failed = bench.open().append(guardDraft('secret words'));
    await expect(failed).rejects.toMatchObject({ name: 'LogUnavailable', why: 'storage' });
    await expect(failed).rejects.not.toMatchObject({ message: expect.stringContaining('secret words') as string });
    expect(bench.log.rows).toHaveLength(2);
  });
});

describe('a database emptied while it is open', () => {
  it('is noticed at the next record, and what was in it is named', async () => {
    const bench = logBench();
    const journal = bench.open();
    for (const detail of ['a', 'b', 'c']) await journal.append(guardDraft(detail));
    bench.log.rows.length = 0;
    for (const part of [bench.log.heads, bench.log.keys]) part.clear();
    bench.log.repairs.push('whole');
    await journal.append(guardDraft('d'));
    expect(records(bench).map((r) => r.sequence)).toEqual(['1', '2']);
    expect(records(bench)[0]!.data).toMatchObject({ event: 'gap', range: { first: '1', last: '3' } });
  });
});

describe('another history at the service', () => {
  it('moves what waits into a new epoch under its own ids, and keeps the old rows', async () => {
    const bench = logBench();
    await fill(bench, 4);
    const ids = records(bench).map((r) => r.id);
    await bench.open().goOnElsewhere('epoch-1', 6);
    const fresh = records(bench, 'epoch-2');
    expect(fresh[0]!.data).toMatchObject({ event: 'gap', range: { epoch: 'epoch-1', first: '1', last: '6' } });
    expect(fresh.slice(1).map((r) => r.id)).toEqual(ids);
    expect(await verifyChain(fresh)).toEqual({ whole: true });
    expect(bench.log.rows.filter((row) => row.resealed).map((row) => row.sequence)).toEqual([1, 2, 3, 4]);
  });
});

describe('a record the service refuses', () => {
  it('is kept, and the log says so', async () => {
    const bench = logBench();
    await fill(bench, 3);
    await bench.open().quarantine(bench.log.rows[1]!, 'invalid');
    expect(bench.log.rows.map((row) => row.state)).toEqual(['waiting', 'refused', 'waiting', 'waiting']);
    expect(lastData(bench)).toMatchObject({ event: 'quarantine', range: { epoch: 'epoch-1', first: '2', last: '2' } });
  });
});
