import { describe, expect, it } from 'vitest';
import { firstPlace, recordHash, sealRecord, verifyChain } from '../../lib/log/chain.ts';
import { LogRecord } from '../../lib/model/record.ts';
import { chainOf, guardDraft } from '../support/log-drafts.ts';

describe('sealRecord', () => {
  it('makes a record that fits the published schema', async () => {
    const record = await sealRecord(guardDraft('installed'), firstPlace('dev', 'e1'));
    expect(LogRecord.parse(record)).toEqual(record);
  });

  it('hashes the same whatever the order of the keys', async () => {
    const record = await sealRecord(guardDraft('größer – ✂'), firstPlace('dev', 'e1'));
    const turned = Object.fromEntries(Object.entries(record).reverse()) as unknown as LogRecord;
    expect(await recordHash(turned)).toBe(record.hash);
  });

  it('has the hash anyone can compute from RFC 8785 and SHA-256', async () => {
    const draft = { ...guardDraft('x'), id: '018f0000-0000-7000-8000-000000000001', time: '2026-11-01T09:00:00.000Z' };
    const record = await sealRecord(draft, firstPlace('dev', 'e1'));
    const canonical =
      '{"data":{"detail":"x","event":"installed","policy":null,"range":null,"tool":null},"datacontenttype":"application/json",' +
      '"epoch":"e1","id":"018f0000-0000-7000-8000-000000000001",' +
      `"prevhash":"${'A'.repeat(43)}","sequence":"1","source":"urn:slateguard:device:dev","specversion":"1.0",` +
      '"subject":"NL-042","time":"2026-11-01T09:00:00.000Z","type":"slateguard.guard"}';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical));
    expect(record.hash).toBe(Buffer.from(digest).toString('base64url'));
  });
});

describe('verifyChain', () => {
  it('accepts a whole chain and a run from its middle', async () => {
    const records = await chainOf(6);
    expect(await verifyChain(records)).toEqual({ whole: true });
    expect(await verifyChain(records.slice(2), { sequence: 2, hash: records[1]!.hash })).toEqual({ whole: true });
  });

  const damages: [string, (r: LogRecord[]) => LogRecord[], string][] = [
    ['a changed value', (r) => edit(r, 3, { subject: 'OTHER' }), 'hash'],
    ['a removed record', (r) => r.filter((_, i) => i !== 3), 'sequence'],
    ['two swapped records', (r) => [r[0]!, r[2]!, r[1]!, ...r.slice(3)], 'sequence'],
    ['a doubled record', (r) => [...r.slice(0, 3), r[2]!, ...r.slice(3)], 'sequence'],
    ['another device', (r) => edit(r, 3, { source: 'urn:slateguard:device:other' }), 'device'],
    ['another epoch', (r) => edit(r, 3, { epoch: 'e9' }), 'epoch'],
    ['a broken join', (r) => edit(r, 3, { prevhash: 'B'.repeat(43) }), 'prevhash'],
    ['a first record that claims a past', (r) => edit(r, 0, { prevhash: 'B'.repeat(43) }), 'prevhash'],
  ];
  it.each(damages)('finds %s', async (_, damage, fault) => {
    expect(await verifyChain(damage(await chainOf(6)))).toMatchObject({ whole: false, fault });
  });

  it('finds a missing start when the place before is known', async () => {
    const records = await chainOf(4);
    expect(await verifyChain(records.slice(2), { sequence: 1, hash: records[0]!.hash })).toMatchObject({
      fault: 'sequence',
    });
  });
});

function edit(records: LogRecord[], at: number, change: Partial<LogRecord>): LogRecord[] {
  return records.map((r, i) => (i === at ? ({ ...r, ...change } as LogRecord) : r));
}
