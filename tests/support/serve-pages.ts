import { createServer } from 'node:https';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { answerFor } from './answers.ts';
import { bundlePage, isPage } from './bundle-page.ts';
import type { PageBundle } from './bundle-page.ts';
import { selfSigned } from './certificate.ts';
import type { Recorded } from './recorded.ts';

export interface PageServer {
  port: number;
  /** Everything the pages sent since the last `forget`, in order. */
  recorded: readonly Recorded[];
  forget(): void;
  close(): Promise<void>;
}

const bundles = new Map<string, Promise<PageBundle>>();
const bundled = (name: string): Promise<PageBundle> => {
  const bundle = bundles.get(name) ?? bundlePage(name);
  bundles.set(name, bundle);
  return bundle;
};

const html = (name: string, { style }: PageBundle): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${name}</title><style>${style.replaceAll('</style', '')}</style></head>
<body><div id="root"></div><script type="module" src="/_page/${name}.js"></script></body></html>`;

/** Sends what a page hands it, as a service worker of its own accord could. */
const serviceWorker = `oninstall = () => skipWaiting();
onmessage = ({ data: { text, asBlob } }) => fetch('/api/x', { method: 'POST', body: asBlob ? new Blob([text]) : text });`;

/** Our own files, not recorded: the page, its script. */
async function ownFile(url: URL, home: string): Promise<{ type: string; body: string } | null> {
  if (url.pathname === '/_page/service-worker.js') return { type: 'text/javascript', body: serviceWorker };
  const script = /^\/_page\/([a-z-]+)\.js$/.exec(url.pathname)?.[1];
  if (script && isPage(script)) return { type: 'text/javascript', body: (await bundled(script)).script };
  const name = url.pathname === '/' ? home : url.pathname.slice(1);
  return isPage(name) ? { type: 'text/html; charset=utf-8', body: html(name, await bundled(name)) } : null;
}

const open = (request: IncomingMessage): Record<string, string> => ({
  'access-control-allow-origin': request.headers.origin ?? '*',
  'access-control-allow-credentials': 'true',
  'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
  'access-control-allow-methods': 'GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS',
  'access-control-expose-headers': 'Location,Upload-Offset,Upload-Length,Tus-Resumable,ETag',
  'cache-control': 'no-store',
});

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const note = (request: IncomingMessage, kind: Recorded['kind'], body: Buffer): Recorded => ({
  kind,
  method: kind === 'frame' ? '' : (request.method ?? ''),
  host: request.headers.host ?? '',
  url: request.url ?? '',
  headers: request.headers,
  body,
});

function answerer(home: string, record: (item: Recorded) => void) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    const own = request.method === 'GET' ? await ownFile(url, home) : null;
    // A page's address can carry a prompt as well as a body can.
    if (!url.pathname.startsWith('/_page/')) record(note(request, 'request', body));
    if (own) {
      response.writeHead(200, { 'content-type': own.type, 'cache-control': 'no-store' }).end(own.body);
      return;
    }
    const preflight = request.method === 'OPTIONS' && !request.headers['tus-resumable'];
    const answer = preflight ? { status: 204 } : answerFor({ request, url, body });
    response.writeHead(answer.status, { ...open(request), ...answer.headers }).end(answer.body);
  };
}

function recordSockets(server: Server, record: (item: Recorded) => void): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    record(note(request, 'socket', Buffer.alloc(0)));
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      accepted.on('message', (frame: Buffer) => {
        record(note(request, 'frame', Buffer.from(frame)));
        accepted.send(JSON.stringify({ text: 'Noted, thank you.' }));
      });
    });
  });
  return sockets;
}

/**
 * One HTTPS server that is every host: `https://ANY.HOST/PAGE` serves a page of `tests/pages` (`/` serves `home`),
 * everything else is recorded whole and answered as a tool's backend would.
 */
export async function servePages({ home = 'tiptap' } = {}): Promise<PageServer> {
  const recorded: Recorded[] = [];
  const record = (item: Recorded) => void recorded.push(item);
  const answer = answerer(home, record);
  const server = createServer(selfSigned(), (request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const sockets = recordSockets(server, record);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    recorded,
    forget: () => void recorded.splice(0),
    close: async () => {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
