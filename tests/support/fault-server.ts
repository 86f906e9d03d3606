import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const json = { 'content-type': 'application/json' };

/** Ways a network and what stands in it can answer, on a real socket. */
export const faults = {
  good: (_, response) => response.writeHead(200, json).end('{"ok":true}'),
  'reset at once': (request) => request.socket.destroy(),
  'reset in the middle': (request, response) => {
    response.writeHead(200, { ...json, 'content-length': '1000' }).write('{"ok":');
    setTimeout(() => request.socket.destroy(), 20);
  },
  silence: () => undefined,
  'a byte now and then': (_, response) => {
    response.writeHead(200, json);
    const timer = setInterval(() => response.write(' '), 20);
    response.once('close', () => clearInterval(timer));
  },
  'broken gzip': (_, response) => response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end('no gzip'),
  'not HTTP': (request) => request.socket.end('220 mail.example ESMTP\r\n'),
  'without end': (_, response) => response.writeHead(200, json).end(`{"ok":"${'x'.repeat(3 * 1024 * 1024)}"}`),
  elsewhere: (_, response) => response.writeHead(307, { location: '/elsewhere' }).end(),
  busy: (_, response) => response.writeHead(503, { ...json, 'retry-after': '7' }).end('{"error":{"code":"busy"}}'),
} satisfies Record<string, Answer>;

/** A loopback server that answers every request with one fault. */
export async function faultServer(answer: Answer) {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    request.resume();
    request.once('end', () => answer(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { endpoint, paths, close };
}
