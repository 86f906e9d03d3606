import { expect, it } from 'vitest';
import { joinService } from '../../lib/deliver/join.ts';
import type { JoinFailure } from '../../lib/deliver/join.ts';
import { deliveryBench } from '../support/delivery-bench.ts';
import { refuse } from '../support/tiny-service.ts';
import type { Fault } from '../support/tiny-service.ts';

const no = (status: number, code: string): Fault => {
  return () => Promise.resolve(refuse(status, code));
};

/** Tries to join a service that has this key, whatever the link says. */
async function tried(fault: Fault | null, key?: string) {
  const bench = await deliveryBench();
  if (fault) bench.service.fault = fault;
  const invitation = {
    ...{ service: 'https://disclosure.example', production: 'NL-042', token: 'token', policyKeys: [] },
    key: key ?? bench.service.serviceKey.x,
  };
  const why = await joinService(bench.deps, invitation);
  return { why, note: bench.log.notes.get('enrolment') };
}

it('enrols, and pins the key the person compared', async () => {
  const { why, note } = await tried(null);
  expect([why, note]).toEqual([null, expect.objectContaining({ productions: ['NL-042'] })]);
});

it.each<[JoinFailure, Fault | null]>([
  ['token-expired', no(401, 'token-expired')],
  ['token-used-up', no(401, 'token-used-up')],
  ['token-revoked', no(401, 'token-revoked')],
  ['unknown', no(401, 'unauthorised')],
  ['clock', no(401, 'clock')],
  ['no-connection', () => Promise.reject(new TypeError('network'))],
  ['no-connection', no(503, 'busy')],
  ['interfered', () => Promise.resolve(new Response('<html>', { headers: { 'content-type': 'text/html' } }))],
])('says %s, and keeps nothing', async (failure, fault) => {
  expect(await tried(fault)).toEqual({ why: failure, note: undefined });
});

it('keeps nothing of a service with another key', async () => {
  expect(await tried(null, 'A'.repeat(43))).toEqual({ why: 'wrong-key', note: undefined });
});
