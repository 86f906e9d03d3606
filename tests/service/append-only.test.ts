import { expect, it } from 'vitest';
import { healthOf } from '../support/device-health.ts';
import { newDevice, sealed } from '../support/device.ts';
import type { TestDevice } from '../support/device.ts';
import { signedIn } from './identity/signed-in.ts';
import { atOwnBrowser } from './own/at-own-browser.ts';
import { ADMIN, enrolled, pageOf, startService } from './running-service.ts';

const tablesIn = {
  sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
  postgres: "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'slateguard' ORDER BY tablename",
};

/** Where a case stands, and what is meant to be forgotten. */
const forgetful = {
  sqlite: [
    ...['case_record', 'counter', 'device_status', 'enrolment_token', 'forwarding', 'last_look', 'no_tool'],
    ...[
      'nonce',
      'note_word',
      'own_link',
      'own_session',
      'person',
      'policy_draft',
      'probe',
      'saved_view',
      'session',
      'sign_in_code',
      'tally',
      'use_case',
    ],
  ],
  postgres: [
    ...[
      'beside',
      'case_record',
      'counter',
      'device_status',
      'enrolment_token',
      'forwarding',
      'last_look',
      'ledger_version',
    ],
    ...[
      'no_tool',
      'nonce',
      'note_word',
      'own_link',
      'own_session',
      'person',
      'policy_draft',
      'probe',
      'saved_view',
      'session',
      'sign_in_code',
      'tally',
      'turn',
      'use_case',
    ],
  ],
};

async function withRowsInEveryTable() {
  const service = await startService();
  const { origin, asItsOwner } = service;
  const device = newDevice();
  await enrolled(origin, device);
  await device.report(origin, healthOf());
  const records = device.records(5);
  await device.send(origin, [records[0], records[4]]);
  await device.send(origin, [records[2]]);
  await device.send(origin, [sealed({ ...records[0]!, time: '2026-11-20T10:00:00Z' })]);
  await device.send(origin, [{ ...records[3], time: '2026-11-20T10:00:00Z' }]);
  await pageOf(origin);
  await fetch(`${origin}/readyz`);
  await answerACase(origin, device);
  const admin = await signedIn(service, [{ role: 'administrator', productions: 'all' }]);
  await admin.post('/v1/enrolment-tokens', { production: 'NL-042', hours: 1 });
  await publishAPolicy(admin);
  await offAndOnAgain(origin, admin);
  const reviewer = await signedIn(service, [{ role: 'reviewer', productions: 'all' }]);
  await reviewer.post('/v1/review/views', { name: 'Script pages', query: 'detector=script' });
  await reviewer.post('/v1/review/looked');
  await reviewer.post('/v1/review/noticed', { production: 'NL-042', host: 'ai.lot.example', isTool: false });
  await reviewer.get('/v1/review/overview?from=2026-11-01&to=2026-11-30');
  const busy = newDevice();
  await enrolled(origin, busy);
  // As many as have a subtree of their own.
  for (let sent = 0; sent < 256; sent += 128) await busy.send(origin, busy.records(128));
  await (await fetch(`${origin}/v1/evidence`, { headers: { authorization: `Bearer ${ADMIN}` } })).text();
  const again = busy.records(1)[0]!;
  await busy.send(origin, [again]);
  await busy.send(origin, [sealed({ ...again, time: '2026-11-20T10:00:00Z' })]);
  await eraseOne(origin, busy);
  await atOwnBrowser(origin, busy);
  const asked = await reviewer.post('/v1/identifications', {
    production: 'NL-042',
    device: busy.id,
    reason: 'Because',
  });
  const { id } = (await asked.json()) as { id: string };
  await admin.post(`/v1/identifications/${id}/decision`, { approve: true });
  await asItsOwner(
    "INSERT INTO forwarding VALUES ('webhook', 0, 0, 0); INSERT INTO not_forwarded VALUES ('webhook', 1, 422, '')",
  );

  return service;
}

async function publishAPolicy(admin: Awaited<ReturnType<typeof signedIn>>): Promise<void> {
  const at = '/v1/review/policy/NL-042';
  const list = JSON.stringify({ format: 'slateguard-bundle', version: 1 });
  const headers = { 'content-type': 'text/plain' };
  await admin.post(`${at}/lists?name=tide.bundle`, list, headers);
  await admin.post(`${at}/draft`, { document: { policyVersion: 1, productions: [{ id: 'NL-042' }] }, edit: 0 });
  await admin.post(`${at}/publish`, { edit: 1 });
}

it('nobody changes or takes out a row, not even who owns the ledger', async () => {
  const { ledger, asItsOwner } = await withRowsInEveryTable();
  const forgets: string[] = [];
  for (const { name } of await ledger.all<{ name: string }>(tablesIn[ledger.kind])) {
    const row = await ledger.one<object>(`SELECT * FROM ${name}`);
    expect(row, `${name} has rows to try this on`).toBeDefined();
    const column = Object.keys(row!).at(-1)!;
    let refused = 0;
    for (const sql of [`UPDATE ${name} SET ${column} = ${column}`, `DELETE FROM ${name}`])
      await asItsOwner(sql).catch((error: Error) => (refused += Number(error.message === `append-only: ${name}`)));
    if (refused < 2) forgets.push(name);
  }
  expect(forgets).toEqual(forgetful[ledger.kind]);
});

it('the service may not even try', async () => {
  const { ledger } = await withRowsInEveryTable();
  for (const { name } of await ledger.all<{ name: string }>(tablesIn[ledger.kind]))
    if (!forgetful[ledger.kind].includes(name)) await expect(ledger.run(`DELETE FROM ${name}`), name).rejects.toThrow();
});

/** A device that was taken off, and came back by a token made since. */
async function offAndOnAgain(origin: string, admin: Awaited<ReturnType<typeof signedIn>>): Promise<void> {
  const device = newDevice();
  await enrolled(origin, device);
  const { at } = (await (await admin.post(`/v1/devices/${device.id}/revoke`, { production: 'NL-042' })).json()) as {
    at: string;
  };
  // Made in a later millisecond than it was taken off.
  while (new Date().toISOString() <= at) await fetch(`${origin}/healthz`);
  const made = await admin.post('/v1/enrolment-tokens', { production: 'NL-042', hours: 1 });
  await device.enrol(origin, ((await made.json()) as { token: string }).token);
}

/** Everything there can be of an erasure. */
async function eraseOne(origin: string, { id: device }: TestDevice): Promise<void> {
  const said = { production: 'NL-042', by: 'Dana Okafor', reason: 'Asked for' };
  const bodies = {
    retention: { production: 'NL-042', type: 'slateguard.visit', days: 365 },
    erasures: { ...said, device, type: 'slateguard.attempt', before: '2100-01-01T00:00:00Z' },
    holds: { ...said, holds: true },
  };
  const headers = { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' };
  for (const [path, body] of Object.entries(bodies))
    await fetch(`${origin}/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** A case with everything there can be of one. */
async function answerACase(origin: string, device: TestDevice): Promise<void> {
  const data = { event: 'asked', approval: 'c1', tool: 'claude', detectors: [], contentHash: 'h1', reason: null };
  await device.send(origin, [device.record({ type: 'slateguard.approval', data })]);
  const authorization = `Bearer ${ADMIN}`;
  const post = (path: string, type: string, body: string) =>
    fetch(`${origin}/v1/cases/c1/${path}`, { method: 'POST', headers: { authorization, 'content-type': type }, body });
  await post('files?name=approval.txt', 'text/plain', 'Go ahead');
  await post('answer', 'application/json', JSON.stringify({ verdict: 'approved', by: 'Dana Okafor' }));
}

it('nobody puts a record in the place of another', async () => {
  const { origin, ledger, asItsOwner } = await startService();
  const device = newDevice();
  await enrolled(origin, device);
  await device.send(origin, device.records(1));
  await expect(asItsOwner('INSERT INTO record SELECT * FROM record')).rejects.toThrow(/record.row|record_pkey/);
  if (ledger.kind === 'sqlite')
    await expect(asItsOwner('INSERT OR REPLACE INTO record SELECT * FROM record')).rejects.toThrow(
      'append-only: record',
    );
});
