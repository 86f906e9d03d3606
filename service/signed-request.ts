// A device proves with every request that it holds its key; a copied request is worth nothing a second time.
import type { FastifyRequest } from 'fastify';
import { batchHeaders, MAX_CLOCK_SKEW_MS, signedText } from '../lib/model/protocol.ts';
import { sha256 } from './chain.ts';
import { isSignedBy } from './device-key.ts';
import { notSignedIn, Refusal } from './refusal.ts';
import type { ServiceContext } from './service-context.ts';

export interface Signed {
  device: string;
  nonce: string;
}

const shapes = {
  device: /^[\w-]{43}$/,
  created: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/,
  nonce: /^[\w-]{22}$/,
  signature: /^[\w-]{86}$/,
};
type Proof = Record<keyof typeof shapes, string>;

/** Reads the four headers, before any body is taken in. Throws 401. */
export function readProof(request: FastifyRequest): Proof {
  const proof: Partial<Proof> = {};
  for (const part of Object.keys(shapes) as (keyof Proof)[]) {
    const value = request.headers[batchHeaders[part]];
    if (typeof value !== 'string' || !shapes[part].test(value)) throw notSignedIn();
    proof[part] = value;
  }
  return proof as Proof;
}

/** Checks signature and clock; `body` is what came over the wire. The nonce is spent with {@link spendNonce}. */
export function authenticate({ db, key, now, counters }: ServiceContext, request: FastifyRequest, body: Uint8Array) {
  const proof = readProof(request);
  const known = db.prepare('SELECT x FROM device WHERE id = ?').get(proof.device) as { x: string } | undefined;
  const text = signedText({ method: request.method, path: request.raw.url!, ...proof, bodyHash: sha256(body) });
  // An unknown device costs as much time as a known one.
  const signed = isSignedBy(known?.x ?? key.publicKey.x, text, proof.signature);
  if (!signed || !known) {
    counters.add('slateguard_refused_total', { why: known ? 'signature' : 'device' });
    throw notSignedIn();
  }
  if (Math.abs(Date.parse(proof.created) - now().getTime()) <= MAX_CLOCK_SKEW_MS) return proof satisfies Signed;
  counters.add('slateguard_refused_total', { why: 'clock' });
  throw new Refusal(401, 'clock', 'The clocks of device and service are too far apart. The Date header has the time.');
}

/** Call inside the transaction that does the work: when that fails, the device may send the same again. */
export function spendNonce({ db, now, counters }: ServiceContext, { device, nonce }: Signed): void {
  const at = now().getTime();
  db.prepare('DELETE FROM nonce WHERE expires < ?').run(at);
  const { changes } = db
    .prepare('INSERT OR IGNORE INTO nonce (device, nonce, expires) VALUES (?, ?, ?)')
    .run(device, nonce, at + 2 * MAX_CLOCK_SKEW_MS);
  if (changes) return;
  counters.add('slateguard_refused_total', { why: 'replay' });
  throw new Refusal(401, 'replay', 'This request was sent before. Sign it again.');
}
