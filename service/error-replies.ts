import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { notFound, Refusal } from './refusal.ts';
import { StoreFault } from './store/store-fault.ts';

/** Seconds a device waits when the ledger cannot be written. */
const STORE_RETRY_S = 5;

const words: Record<number, [code: string, message: string]> = {
  400: ['invalid-request', 'The request is not in the expected form.'],
  408: ['timeout', 'The request took too long.'],
  413: ['too-large', 'The request is larger than this service takes.'],
  414: ['uri-too-long', 'The address of the request is longer than this service takes.'],
  415: ['unsupported-media-type', 'This content type or encoding is not taken here.'],
  429: ['too-many-requests', 'Too many requests. Try again later.'],
  503: ['unavailable', 'The service is busy. Try again later.'],
};

function asRefusal(error: FastifyError): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreFault) return new Refusal(503, 'store', 'The ledger cannot be written now.', STORE_RETRY_S);
  // The words for a query name our own parameters only.
  if (error.validationContext === 'querystring') return new Refusal(400, 'invalid-request', error.message);
  const status = error.validation ? 400 : (error.statusCode ?? 500);
  const [code, message] = words[status] ?? ['internal', 'Something went wrong on this side.'];
  return new Refusal(words[status] ? status : 500, code, message, status === 503 ? STORE_RETRY_S : undefined);
}

function send(reply: FastifyReply, refusal: Refusal): FastifyReply {
  if (refusal.retryAfter !== undefined) void reply.header('retry-after', refusal.retryAfter);
  return reply.code(refusal.statusCode).send({ error: { code: refusal.code, message: refusal.message } });
}

/** For what is not even a request: the connection ends with it. */
export function answerNoRequest(this: unknown, error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const body = JSON.stringify({ error: { code: 'invalid-request', message: words[400]![1] } });
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** For what the router cannot read. */
export const answerUnroutable = (error: FastifyError, _request: unknown, reply: FastifyReply): void => {
  send(reply, asRefusal(error));
};

/** Every error leaves as `{ error: { code, message } }`, without a word of what was sent. */
export function registerErrorReplies(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => send(reply, notFound()));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = asRefusal(error);
    if (error instanceof StoreFault)
      request.log.error({ code: error.code, reason: error.message }, 'ledger not writable');
    else if (refusal.statusCode >= 500 && !(error instanceof Refusal))
      request.log.error({ stack: error.stack }, 'fault');
    return send(reply, refusal);
  });
}
