import { expect, it } from 'vitest';
import { newDevice, sealed } from '../support/device.ts';
import { enrolled, fileOf, pageOf, startService } from './running-service.ts';

it('nobody changes or takes out a row, in any table but two', async () => {
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
  expect(forgetful).toEqual(['nonce', 'probe']);
});

it('nobody puts a record in the place of another', async () => {
  const { origin, ledger } = await startService();
  const device = newDevice();
  await enrolled(origin, device);
  await device.send(origin, device.records(1));
  expect(() => fileOf(ledger).exec('INSERT OR REPLACE INTO record SELECT * FROM record')).toThrow(
    'append-only: record',
  );
});
