import type { Gate } from './gate.ts';
import { apply, detach, getterOf, isBlob, isBuffer, wrap, type Realm } from './pristine.ts';

const { Promise: Promised, Response: ResponseOf, ReadableStream: Stream, String: text } = globalThis;
const { DOMException: Fault, FormData: Form, URLSearchParams: Params } = globalThis;
const then = detach(Promise.prototype.then);
const bytesOf = detach(Response.prototype.arrayBuffer);
const copyOf = detach(Request.prototype.clone);
const requestBytes = detach(Request.prototype.arrayBuffer);
const lengthOf = getterOf<ArrayBuffer, number>(ArrayBuffer.prototype, 'byteLength');
const [addressOf, methodOf] = [
  getterOf<Request, string>(Request.prototype, 'url'),
  getterOf<Request, string>(Request.prototype, 'method'),
];

/** The address of a request, whichever frame made it; null for anything else. */
function requestUrl(input: unknown): string | null {
  try {
    return typeof input === 'object' ? addressOf(input) : null;
  } catch {
    return null;
  }
}

/** As if the page had called it off itself: sites take that quietly, where an error would make them retry. */
export const calledOff = (): DOMException => new Fault('The operation was aborted.', 'AbortError');

export function wrapFetch(win: Realm, gate: Gate): void {
  wrap(win, 'fetch', {
    apply(fetch, self: unknown, args: [RequestInfo | URL, RequestInit?]) {
      return new Promised((resolve, reject) => {
        const stop = (): void => reject(calledOff());
        const send = (url: string, body: unknown, finalArgs: unknown[]): void =>
          gate.send('fetch', url, body, true, () => resolve(apply(fetch, self, finalArgs) as Response), stop);
        try {
          readRequest(args, send, stop);
        } catch (fault) {
          reject(fault);
        }
      });
    },
  });
}

/** Firefox does not say whether a request has a body; what cannot have one is told by its method. */
function carriesBody(request: Request): boolean {
  const method = methodOf(request);
  return method !== 'GET' && method !== 'HEAD';
}

type Send = (url: string, body: unknown, finalArgs: unknown[]) => void;

function readRequest(args: [RequestInfo | URL, RequestInit?], send: Send, stop: () => void): void {
  const [input, init] = args;
  const own = requestUrl(input);
  const url = own ?? text(input);
  const body: unknown = init?.body;
  if (body instanceof Stream) {
    // What streams out is collected first, so that it can be judged whole.
    const collected = bytesOf(new ResponseOf(body));
    void then(
      collected,
      (bytes) => send(url, bytes, [input, { ...init, body: bytes as ArrayBuffer, duplex: undefined }]),
      stop,
    );
  } else if (body !== undefined && body !== null) {
    // A getter could give us one body and the browser another: hand on exactly what was judged.
    const judged =
      typeof body === 'string' || isBlob(body) || isBuffer(body) || body instanceof Form || body instanceof Params
        ? body
        : text(body);
    send(url, judged, [input, { ...init, body: judged }]);
  } else if (own !== null && carriesBody(input as Request)) {
    // Sent as the bytes that were judged: a request made of a Blob could not be read again on its way out.
    void then(
      requestBytes(copyOf(input as Request)),
      (bytes) =>
        send(url, bytes, [input, lengthOf(bytes as ArrayBuffer) ? { ...init, body: bytes as ArrayBuffer } : init]),
      stop,
    );
  } else {
    send(url, null, args);
  }
}
