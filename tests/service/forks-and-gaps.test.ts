import { describe, expect, it } from 'vitest';
import { remaining } from '../../service/ingest/keep-gaps.ts';
import { newDevice, sealed } from '../support/device.ts';
import { codeOf, enrolled, pageOf, receiptOf, startService } from './running-service.ts';

async function withRecords(count: number) {
  const service = await startService();
  const device = newDevice();
  await enrolled(service.origin, device);
  return { ...service, device, records: device.records(count) };
}

describe('a second history', () => {
  it('with the same sequence stores nothing but the evidence', async () => {
    const { origin, ledger, device, records } = await withRecords(3);
    await device.send(origin, records.slice(0, 2));
    const clone = sealed({ ...records[1]!, time: '2026-11-20T10:00:00.000Z' });
    const reply = await device.send(origin, [clone, sealed({ ...records[2]!, prevhash: clone.hash })]);
    expect([reply.status, await codeOf(reply)]).toEqual([409, 'fork']);
    expect((await pageOf(origin)).records).toEqual(records.slice(0, 2));
    expect(await ledger.all('SELECT kind, sequence, stored_hash, offered_hash FROM fork')).toEqual([
      { kind: 'record', sequence: 2, stored_hash: records[1]!.hash, offered_hash: clone.hash },
    ]);
    expect((await device.send(origin, [records[2]])).status).toBe(200);
  });

  it('that follows another record than the stored one is a fork too', async () => {
    const { origin, ledger, device, records } = await withRecords(2);
    await device.send(origin, [records[0]]);
    const reply = await device.send(origin, [sealed({ ...records[1]!, prevhash: 'B'.repeat(43) })]);
    expect(reply.status).toBe(409);
    expect(await ledger.all('SELECT kind, stored_hash FROM fork')).toEqual([
      { kind: 'history', stored_hash: records[0]!.hash },
    ]);
  });

  it('offered twice is noted once', async () => {
    const { origin, ledger, device, records } = await withRecords(1);
    await device.send(origin, records);
    const clone = sealed({ ...records[0]!, time: '2026-11-20T10:00:00.000Z' });
    await device.send(origin, [clone]);
    await device.send(origin, [clone]);
    expect(await ledger.one('SELECT COUNT(*) AS n FROM fork')).toEqual({ n: 1 });
  });

  it('never gets records acknowledged that another copy of the device sent', async () => {
    const { origin, device, records } = await withRecords(5);
    await device.send(origin, records);
    expect((await receiptOf(await device.send(origin, records.slice(0, 2)))).ackedThrough).toBe('2');
  });
});

describe('a gap', () => {
  it('is accepted, named in the receipt and on record', async () => {
    const { origin, ledger, device, records } = await withRecords(9);
    await device.send(origin, records.slice(0, 2));
    const receipt = await receiptOf(await device.send(origin, [records[5], records[8]]));
    expect(receipt).toMatchObject({
      ackedThrough: '9',
      gaps: [
        { first: '3', last: '5' },
        { first: '7', last: '8' },
      ],
    });
    expect(await ledger.all('SELECT first, last FROM gap')).toEqual([
      { first: 3, last: 5 },
      { first: 7, last: 8 },
    ]);
  });

  it('at the start of an epoch is one too', async () => {
    const { origin, device, records } = await withRecords(3);
    const receipt = await receiptOf(await device.send(origin, [records[2]]));
    expect(receipt.gaps).toEqual([{ first: '1', last: '2' }]);
  });

  it('closes as it fills', async () => {
    const { origin, device, records } = await withRecords(7);
    await device.send(origin, [records[0], records[6]]);
    await device.send(origin, [records[3]]);
    const half = await receiptOf(await device.send(origin, [records[6]]));
    expect(half.gaps).toEqual([
      { first: '2', last: '3' },
      { first: '5', last: '6' },
    ]);
    await device.send(origin, records.slice(1, 6));
    const whole = await receiptOf(await device.send(origin, [records[6]]));
    expect(whole).not.toHaveProperty('gaps');
    expect((await pageOf(origin)).records).toHaveLength(7);
  });

  it('is not filled by a record the next one does not follow', async () => {
    const { origin, device, records } = await withRecords(3);
    await device.send(origin, [records[0], records[2]]);
    const other = sealed({ ...records[1]!, time: '2026-11-20T10:00:00.000Z' });
    expect((await device.send(origin, [other])).status).toBe(409);
    expect((await device.send(origin, [records[1]])).status).toBe(200);
  });

  it('may be as wide as numbers go', async () => {
    const { origin, device, records } = await withRecords(1);
    const far = sealed({ ...records[0]!, sequence: String(Number.MAX_SAFE_INTEGER) });
    const receipt = await receiptOf(await device.send(origin, [far]));
    expect(receipt.gaps).toEqual([{ first: '1', last: String(Number.MAX_SAFE_INTEGER - 1) }]);
  });
});

it.each([
  [
    [3],
    [
      { first: 1, last: 2 },
      { first: 4, last: 5 },
    ],
  ],
  [[1], [{ first: 2, last: 5 }]],
  [[5], [{ first: 1, last: 4 }]],
  [[1, 2, 3, 4, 5], []],
  [[0, 6, 9], [{ first: 1, last: 5 }]],
  [
    [2, 4],
    [
      { first: 1, last: 1 },
      { first: 3, last: 3 },
      { first: 5, last: 5 },
    ],
  ],
])('of 1–5, %j leaves %j', (come, left) => {
  expect(remaining({ first: 1, last: 5 }, come)).toEqual(left);
});
