import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { newDevice } from '../support/device.ts';
import { ADMIN, ENROLMENT, newDataDir, pageOf, startService } from './running-service.ts';

it('asked to end, it answers what it has begun, then ends', async () => {
  const dataDir = newDataDir();
  const env = { ...process.env, PORT: '0', DATA_DIR: dataDir, ENROLMENT_TOKEN: ENROLMENT, ADMIN_TOKEN: ADMIN };
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../service/main.ts')], { env });
  let output = '';
  const ready = new Promise<URL>((resolve) =>
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      if (address) resolve(new URL(address));
    }),
  );
  const { origin, port } = await ready;
  const device = newDevice();
  await device.enrol(origin, ENROLMENT);
  const body = Buffer.from(JSON.stringify(device.records(5)));
  const headers = {
    host: 'service.example',
    connection: 'close',
    'content-type': 'application/cloudevents-batch+json',
    'content-length': String(body.length),
    ...device.proof('POST', '/v1/events', body),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const socket = connect(Number(port), '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  socket.write(`POST /v1/events HTTP/1.1\r\n${lines.join('')}\r\n`);
  socket.write(body.subarray(0, 100));
  await pause(200);
  child.kill('SIGTERM');
  await pause(200);
  socket.write(body.subarray(100));
  const [code] = (await once(child, 'exit')) as [number];
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*"ackedThrough":"5"/);
  expect(code).toBe(0);
  const again = await startService({ dataDir });
  expect((await pageOf(again.origin)).records).toHaveLength(5);
});
