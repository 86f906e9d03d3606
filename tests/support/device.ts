// const device = newDevice(); await device.enrol(origin, token); await device.send(origin, device.records(3));
import { createHash, generateKeyPairSync, randomBytes, sign, verify, createPublicKey } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import canonicalize from 'canonicalize';
import { v7 } from 'uuid';
import { STATUS_TYPE } from '../../lib/model/health.ts';
import { batchHeaders, enrolText, receiptText, signedText } from '../../lib/model/protocol.ts';
import type { Enrolment, PublicKey, Receipt } from '../../lib/model/protocol.ts';
import { FIRST_PREVHASH } from '../../lib/model/record.ts';
import type { LogRecord } from '../../lib/model/record.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('base64url');

/** Gives an event the hash it should have. */
export function sealed<T extends object>(event: T): T & { hash: string } {
  const { hash: _, ...rest } = event as T & { hash?: string };
  return { ...(rest as T), hash: sha256(canonicalize(rest)!) };
}

export const attemptData = {
  tool: 'claude',
  status: 'approved',
  account: null,
  gesture: 'paste',
  findings: [{ detector: 'script', confidence: 0.9, count: 1 }],
  decision: 'warn',
  rule: 'actions.script.approved',
  answer: 'continued',
  reason: 'Temp lines for the read-through',
  policy: { id: 'NL-042', revision: 12, source: 'managed' },
  content: { hash: null, length: 420, kind: 'text/plain' },
  approval: null,
} as const;

export type Draft = Partial<Pick<LogRecord, 'type' | 'subject' | 'time' | 'id'>> & { data?: object };

export interface RequestParts {
  created?: string;
  nonce?: string;
  gzip?: boolean;
  headers?: Record<string, string>;
}

/** A device as the extension is one: a key pair, an epoch, a chain that goes on from record to record. */
export type TestDevice = ReturnType<typeof newDevice>;

export function newDevice({ production = 'NL-042', epoch = 'e1' } = {}) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'jwk' }) as PublicKey;
  const id = sha256(`{"crv":"Ed25519","kty":"OKP","x":"${key.x}"}`);
  const signText = (text: string): string => sign(null, Buffer.from(text), privateKey).toString('base64url');
  const chain = { epoch, sequence: 0, head: FIRST_PREVHASH };

  const proof = (method: string, path: string, body: Uint8Array, parts: RequestParts = {}): Record<string, string> => {
    const created = parts.created ?? new Date().toISOString();
    const nonce = parts.nonce ?? randomBytes(16).toString('base64url');
    const text = signedText({ method, path, device: id, created, nonce, bodyHash: sha256(body) });
    return {
      [batchHeaders.device]: id,
      [batchHeaders.created]: created,
      [batchHeaders.nonce]: nonce,
      [batchHeaders.signature]: signText(text),
    };
  };

  const enrolment = (token: string, over: Partial<Enrolment> = {}): Enrolment => {
    const open = { token, publicKey: key, production, created: new Date().toISOString(), ...over };
    return { ...open, signature: over.signature ?? signText(enrolText(open)) };
  };

  return {
    id,
    key,
    chain,
    enrolment,
    /** The headers of a signed request. */
    proof,
    enrol: (origin: string, token: string, over: Partial<Enrolment> = {}) =>
      fetch(`${origin}/v1/enrol`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(enrolment(token, over)),
      }),
    /** The next record of the chain. */
    record(draft: Draft = {}): LogRecord {
      const event = sealed({
        specversion: '1.0',
        id: draft.id ?? v7(),
        source: `urn:slateguard:device:${id}`,
        type: draft.type ?? 'slateguard.attempt',
        subject: draft.subject ?? production,
        time: draft.time ?? new Date().toISOString(),
        datacontenttype: 'application/json',
        epoch: chain.epoch,
        sequence: String(chain.sequence + 1),
        prevhash: chain.head,
        data: draft.data ?? attemptData,
      });
      chain.sequence++;
      chain.head = event.hash;
      return event as unknown as LogRecord;
    },
    records(count: number, draft: Draft = {}): LogRecord[] {
      return Array.from({ length: count }, () => this.record(draft));
    },
    /** Sends a batch, or any bytes in its place. */
    send(origin: string, batch: readonly unknown[] | Uint8Array, parts: RequestParts = {}): Promise<Response> {
      const plain = batch instanceof Uint8Array ? batch : Buffer.from(JSON.stringify(batch));
      const body = Uint8Array.from(parts.gzip ? gzipSync(plain) : plain);
      const headers = {
        'content-type': 'application/cloudevents-batch+json',
        ...(parts.gzip ? { 'content-encoding': 'gzip' } : {}),
        ...proof('POST', '/v1/events', body, parts),
        ...parts.headers,
      };
      return fetch(`${origin}/v1/events`, { method: 'POST', headers, body });
    },
    /** Says how it is. */
    report(origin: string, health: object, of = production, parts: RequestParts = {}): Promise<Response> {
      const body = Uint8Array.from(Buffer.from(JSON.stringify({ production: of, health })));
      const headers = { 'content-type': STATUS_TYPE, ...proof('POST', '/v1/status', body, parts) };
      return fetch(`${origin}/v1/status`, { method: 'POST', headers, body });
    },
    get: (origin: string, path: string, parts: RequestParts = {}): Promise<Response> =>
      fetch(origin + path, { headers: { ...proof('GET', path, new Uint8Array(), parts), ...parts.headers } }),
  };
}

/** Whether a receipt is from the service that holds this key. */
export const isFromService = (receipt: Receipt, serviceKey: PublicKey): boolean =>
  verify(
    null,
    Buffer.from(receiptText(receipt)),
    createPublicKey({ key: { ...serviceKey }, format: 'jwk' }),
    Buffer.from(receipt.signature, 'base64url'),
  );
