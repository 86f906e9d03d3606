import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { logOptions } from '../../service/log-options.ts';
import { attemptData, newDevice } from '../support/device.ts';
import { ADMIN, enrolled, ENROLMENT, readRecords, startService } from './running-service.ts';

it('logs that it answered, and nothing of what was asked or said', async () => {
  let log = '';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log += chunk.toString();
      done();
    },
  });
  const { origin, ledger } = await startService({ logger: { ...logOptions, stream } });
  const device = newDevice({ production: 'BLUEBIRD' });
  await enrolled(origin, device);
  await device.enrol(origin, 'guessed-token');
  await device.send(origin, device.records(1, { data: { ...attemptData, reason: 'BLUEBIRD rewrite' } }));
  await device.send(origin, Buffer.from('BLUEBIRD'));
  await readRecords(origin, '?production=BLUEBIRD');
  await fetch(`${origin}/BLUEBIRD?BLUEBIRD`, { headers: { authorization: 'Bearer BLUEBIRD', cookie: 'BLUEBIRD' } });
  await ledger.close();
  await device.send(origin, device.records(1));

  const lines = log
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { msg: string; res?: unknown });
  expect(lines.filter((line) => line.msg === 'answered')).toHaveLength(7);
  expect(lines.some((line) => line.msg === 'ledger not writable')).toBe(true);
  for (const secret of ['BLUEBIRD', ADMIN, ENROLMENT, 'guessed-token', device.id]) expect(log).not.toContain(secret);
});
