import { expect, it } from 'vitest';
import { newDevice, sealed } from '../support/device.ts';
import type { TestDevice } from '../support/device.ts';
import { ADMIN, enrolled, fileOf, pageOf, startService } from './running-service.ts';

it('nobody changes or takes out a row, but for where a case stands and what is meant to be forgotten', async () => {
  const { origin, ledger } = await startService();
  const device = newDevice();
  await enrolled(origin, device);
  const records = device.records(5);
  await device.send(origin, [records[0], records[4]]);
  await device.send(origin, [records[2]]);
  await device.send(origin, [sealed({ ...records[0]!, time: '2026-11-20T10:00:00Z' })]);
  await device.send(origin, [{ ...records[3], time: '2026-11-20T10:00:00Z' }]);
  await pageOf(origin);
  await fetch(`${origin}/readyz`);
  await answerACase(origin, device);
  const busy = newDevice();
  await enrolled(origin, busy);
  // As many as have a subtree of their own.
  for (let sent = 0; sent < 256; sent += 128) await busy.send(origin, busy.records(128));
  await (await fetch(`${origin}/v1/evidence`, { headers: { authorization: `Bearer ${ADMIN}` } })).text();
  await eraseOne(origin, busy);
  fileOf(ledger).exec(
    "INSERT INTO forwarding VALUES ('webhook', 0, 0, 0); INSERT INTO not_forwarded VALUES ('webhook', 1, 422, '')",
  );

  const file = fileOf(ledger);
  const tables = file.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  const forgetful: unknown[] = [];
  for (const { name } of tables as { name: string }[]) {
    const { n } = file.prepare(`SELECT COUNT(*) AS n FROM ${name}`).get() as { n: number };
    expect(n, `${name} has rows to try this on`).toBeGreaterThan(0);
    const column = (file.prepare(`PRAGMA table_info(${name})`).all().at(-1) as { name: string }).name;
    const statements = [`UPDATE ${name} SET ${column} = ${column}`, `DELETE FROM ${name}`];
    const refused = statements.filter((sql) => {
      try {
        file.exec(`BEGIN; ${sql}; ROLLBACK`);
        return false;
      } catch (error) {
        file.exec('ROLLBACK');
        return (error as Error).message === `append-only: ${name}`;
      }
    });
    if (refused.length < 2) forgetful.push(name);
  }
  expect(forgetful).toEqual(['counter', 'forwarding', 'nonce', 'probe', 'use_case']);
});

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
  const { origin, ledger } = await startService();
  const device = newDevice();
  await enrolled(origin, device);
  await device.send(origin, device.records(1));
  expect(() => fileOf(ledger).exec('INSERT OR REPLACE INTO record SELECT * FROM record')).toThrow(
    'append-only: record',
  );
});
