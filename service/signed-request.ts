// A device proves with every request that it holds its key; a copied request is worth nothing a second time.
import type { FastifyRequest } from 'fastify';
import { batchHeaders, MAX_CLOCK_SKEW_MS, signedText } from '../lib/model/protocol.ts';
import { sha256 } from './chain.ts';
import { isSignedBy } from './device-key.ts';
import { revokedRefusal } from './devices/revocations.ts';
import { notSignedIn, Refusal } from './refusal.ts';
import type { ServiceContext } from './service-context.ts';
import type { Rows, RowStore } from './store/rows.ts';

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

/** `enrolled`: for how many productions it still is. */
const KNOWN = `SELECT x, (SELECT COUNT(*) FROM enrolment AS e WHERE e.device = device.id AND NOT EXISTS (
    SELECT 1 FROM revoked AS r WHERE r.device = e.device AND r.production = e.production)) AS enrolled
  FROM device WHERE id = ?`;

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
export async function authenticate(
  context: ServiceContext,
  request: FastifyRequest,
  body: Uint8Array,
): Promise<Signed> {
  const { store, key, now, counters } = context;
  const proof = readProof(request);
  const known = await store.one<{ x: string; enrolled: number }>(KNOWN, proof.device);
  const text = signedText({ method: request.method, path: request.raw.url!, ...proof, bodyHash: sha256(body) });
  // An unknown device costs as much time as a known one.
  const signed = isSignedBy(known?.x ?? key.publicKey.x, text, proof.signature);
  if (!signed || !known) {
    counters.add('slateguard_refused_total', { why: known ? 'signature' : 'device' });
    throw notSignedIn();
  }
  if (known.enrolled === 0) {
    counters.add('slateguard_refused_total', { why: 'revoked' });
    throw revokedRefusal();
  }
  if (Math.abs(Date.parse(proof.created) - now().getTime()) <= MAX_CLOCK_SKEW_MS) return proof;
  counters.add('slateguard_refused_total', { why: 'clock' });
  throw new Refusal(401, 'clock', 'The clocks of device and service are too far apart. The Date header has the time.');
}

/** One kept longer than it is of use costs its place alone. */
const FORGET_EVERY_MS = 60_000;
const forgotAt = new WeakMap<RowStore, number>();

/** Call inside the transaction that does the work: when that fails, the device may send the same again. */
export async function spendNonce(
  rows: Rows,
  { store, now, counters }: ServiceContext,
  { device, nonce }: Signed,
): Promise<void> {
  const at = now().getTime();
  if (Math.abs(at - (forgotAt.get(store) ?? 0)) > FORGET_EVERY_MS) {
    await rows.run('DELETE FROM nonce WHERE expires < ?', at);
    forgotAt.set(store, at);
  }
  const fresh = await rows.run(
    'INSERT INTO nonce (device, nonce, expires) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ...[device, nonce, at + 2 * MAX_CLOCK_SKEW_MS],
  );
  if (fresh) return;
  counters.add('slateguard_refused_total', { why: 'replay' });
  throw new Refusal(401, 'replay', 'This request was sent before. Sign it again.');
}
