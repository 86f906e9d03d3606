import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/deliver/outcome.ts';
import { sendSigned } from '../../lib/deliver/transport.ts';
import { createDeviceKey } from '../../lib/log/device-key.ts';
import { faults, faultServer } from '../support/fault-server.ts';
import { NOON } from '../support/log-bench.ts';
import { emptyLog, memoryLogStore } from '../support/memory-log-store.ts';

const deps = {
  fetch: (...args: Parameters<typeof fetch>) => fetch(...args),
  clock: () => NOON,
  device: createDeviceKey(memoryLogStore(emptyLog())),
  patience: 250,
};
const request = (endpoint: string) => ({
  endpoint,
  method: 'POST' as const,
  path: '/v1/events',
  body: '[]',
  contentType: 'application/cloudevents-batch+json',
  clockOffset: 0,
});

const expected: [keyof typeof faults, object][] = [
  ['good', { kind: 'answered', body: { ok: true } }],
  ['reset at once', { kind: 'retry', why: 'offline' }],
  ['reset in the middle', { kind: 'retry', why: 'offline' }],
  ['silence', { kind: 'retry', why: 'offline' }],
  ['a byte now and then', { kind: 'retry', why: 'offline' }],
  ['broken gzip', { kind: 'retry', why: 'offline' }],
  ['not HTTP', { kind: 'retry', why: 'offline' }],
  ['without end', { kind: 'interfered' }],
  ['elsewhere', { kind: 'interfered' }],
  ['busy', { kind: 'retry', why: 'busy', after: 7000 }],
];

describe('sendSigned', () => {
  it.each(expected)('%s', async (fault, outcome) => {
    const server = await faultServer(faults[fault]);
    try {
      const { exchange } = await sendSigned(deps, request(server.endpoint));
      expect(judge(exchange, NOON)).toMatchObject(outcome);
      expect(server.paths).toEqual(['/v1/events']);
    } finally {
      await server.close();
    }
  });

  it('a port where nobody listens', async () => {
    const server = await faultServer(faults.good);
    await server.close();
    const { exchange } = await sendSigned(deps, request(server.endpoint));
    expect(exchange).toEqual({ kind: 'failed', why: 'network' });
  });

  it('never signs two requests alike', async () => {
    const server = await faultServer(faults.good);
    const sent = await Promise.all([1, 2, 3].map(() => sendSigned(deps, request(server.endpoint))));
    await server.close();
    expect(new Set(sent.map(({ nonce }) => nonce)).size).toBe(3);
  });
});
