import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { runService } from '../../scripts/setup/run-service.ts';
import { buildService } from '../../service/build-service.ts';
import { ADMIN, ENROLMENT, fileOf, newDataDir, startService } from './running-service.ts';

const tokens = { adminToken: ADMIN, enrolmentToken: ENROLMENT };
const main = join(import.meta.dirname, '../../service/main.ts');

function tryStart(env: NodeJS.ProcessEnv) {
  const { status, stderr } = spawnSync(process.execPath, [main], {
    env: { ...process.env, PORT: '0', ...env },
    encoding: 'utf8',
    timeout: 10_000,
  });
  return { status, lines: stderr.trim().split('\n') };
}

it('a second process on the same folder is refused in one line', async () => {
  const dataDir = newDataDir();
  const first = await runService({ port: 0, dataDir, ...tokens });
  expect(tryStart({ DATA_DIR: dataDir })).toEqual({
    status: 1,
    lines: [`Another process already serves ${dataDir}. Stop it first, or set DATA_DIR to another folder.`],
  });
  expect((await fetch(`${first.endpoint}/readyz`)).status).toBe(200);
  await first.stop();
});

it('a program that holds only the ledger is noticed too', async () => {
  const { app, dataDir } = await startService();
  await app.close();
  const other = new DatabaseSync(join(dataDir, 'slateguard.sqlite'));
  other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  const { status, lines } = tryStart({ DATA_DIR: dataDir });
  expect([status, lines.length, lines[0]]).toEqual([1, 1, expect.stringContaining('Another process holds')]);
  other.close();
});

it.each<[string, NodeJS.ProcessEnv, string]>([
  ['another database', { DATABASE_URL: 'mysql://db.example/slateguard' }, 'DATABASE_URL'],
  ['a port that is none', { PORT: 'http' }, 'PORT'],
])('%s is refused by name', (_name, env, word) => {
  const { status, lines } = tryStart({ DATA_DIR: newDataDir(), ...env });
  expect([status, lines.length, lines[0]]).toEqual([1, 1, expect.stringContaining(word)]);
});

it('keeps its secrets to its own account, and makes them once', async () => {
  const dataDir = newDataDir();
  const options = { dataDir, enrolmentToken: null, adminToken: null };
  const first = await buildService(options);
  expect(first.enrolment.note).toContain(first.enrolment.token);
  await first.close();
  for (const file of ['enrolment-token', 'service-key.pem', 'slateguard.sqlite'])
    expect(statSync(join(dataDir, file)).mode & 0o777, file).toBe(0o600);
  const second = await buildService(options);
  expect(second.enrolment.token).toBe(first.enrolment.token);
  expect(second.enrolment.note).not.toContain(first.enrolment.token);
  await second.close();
});

it('does not serve a ledger with another key than it was signed with', async () => {
  const { app, dataDir } = await startService();
  await app.close();
  const other = await startService();
  const path = join(dataDir, 'service-key.pem');
  writeFileSync(path, readFileSync(join(other.dataDir, 'service-key.pem')));
  const options = { dataDir, enrolmentToken: ENROLMENT, adminToken: null };
  await expect(buildService(options)).rejects.toThrow('not the key');
  rmSync(path);
  await expect(buildService(options)).rejects.toThrow('missing');
});

it('does not touch a ledger of a later version', async () => {
  const { app, dataDir, ledger } = await startService();
  fileOf(ledger).exec('PRAGMA user_version = 99');
  await app.close();
  await expect(buildService({ dataDir, enrolmentToken: ENROLMENT, adminToken: null })).rejects.toThrow('version 99');
});
