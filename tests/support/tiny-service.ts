import { sha256, toBase64url, utf8 } from '../../lib/log/base64url.ts';
import { deviceIdOf } from '../../lib/log/device-key.ts';
import { batchHeaders, receiptText, signedText } from '../../lib/model/protocol.ts';
import type { Enrolment, PublicKey, Receipt, Rejection } from '../../lib/model/protocol.ts';
import type { LogRecord } from '../../lib/model/record.ts';
import { fromBase64url } from '../../lib/log/base64url.ts';

/** Answers instead of the service, or null to let it answer. */
export type Fault = (path: string, records: LogRecord[], serve: () => Promise<Response>) => Promise<Response> | null;

/** The service's side of the protocol over memory, and faults on the way to it. Not a model of its rules. */
export async function tinyService(token = 'token') {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const { x } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const serviceKey: PublicKey = { kty: 'OKP', crv: 'Ed25519', x: x! };
  const stored: LogRecord[] = [];
  const devices = new Map<string, { key: PublicKey; productions: Set<string> }>();
  const service = {
    stored,
    devices,
    requests: [] as {
      url: string;
      path: string;
      count: number;
      redirect: string;
      credentials: string;
      headers: Headers;
    }[],
    now: () => Date.now(),
    fault: null as Fault | null,
    /** Never taken, and said so in the receipt. */
    poison: (_: LogRecord): boolean => false,
    fetch: undefined as unknown as typeof fetch,
    serviceKey,
    signText: async (text: string): Promise<string> =>
      toBase64url(new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, utf8(text)))),
  };

  const sign = async (receipt: Omit<Receipt, 'signature'>): Promise<Receipt> => {
    return { ...receipt, signature: await service.signText(receiptText(receipt)) };
  };

  async function enrol({ token: given, publicKey, production }: Enrolment): Promise<Response> {
    if (given !== token) return refuse(401, 'unauthorised');
    const device = await deviceIdOf(publicKey);
    const known = devices.get(device) ?? { key: publicKey, productions: new Set() };
    devices.set(device, { ...known, productions: known.productions.add(production) });
    return reply({ device, serviceKey });
  }

  async function take(records: LogRecord[], headers: Headers): Promise<Response> {
    const { epoch, source } = records[0]!;
    const rejected: Rejection[] = [];
    let through: LogRecord | null = null;
    for (const record of records) {
      const known = stored.find((r) => r.source === source && r.epoch === epoch && r.sequence === record.sequence);
      if (known && known.hash !== record.hash) return refuse(409, 'fork');
      if (service.poison(record)) {
        rejected.push({ sequence: record.sequence, code: 'invalid', permanent: true, message: '' });
        continue;
      }
      if (!known) stored.push(record);
      through = record;
    }
    const receipt = await sign({
      device: headers.get(batchHeaders.device)!,
      epoch,
      ackedThrough: through?.sequence ?? '0',
      head: through?.hash ?? '',
      rejected,
      at: new Date(service.now()).toISOString(),
      nonce: headers.get(batchHeaders.nonce)!,
    });
    return reply(receipt);
  }

  async function events(body: string, headers: Headers): Promise<Response> {
    const device = devices.get(headers.get(batchHeaders.device)!);
    if (!device || !(await isSigned(device.key, '/v1/events', body, headers))) return refuse(401, 'unauthorised');
    if (Math.abs(Date.parse(headers.get(batchHeaders.created)!) - service.now()) > 300_000)
      return refuse(401, 'clock', { date: new Date(service.now()).toUTCString() });
    const records = JSON.parse(body) as LogRecord[];
    if (records.some((r) => !device.productions.has(r.subject))) return refuse(403, 'production');
    return take(records, headers);
  }

  function head(device: string): Response {
    const epochs = [...new Set(stored.map((r) => r.epoch))].map((epoch) => {
      const last = stored.filter((r) => r.epoch === epoch).at(-1)!;
      return { epoch, ackedThrough: last.sequence, head: last.hash };
    });
    return reply({ device, epochs });
  }

  service.fetch = async (input, init) => {
    // As behind a proxy that serves it below a folder.
    const path = new URL(input as string).pathname.replace(/^\/slateguard/, '');
    const headers = new Headers(init?.headers);
    const body = (init?.body as string | null) ?? '';
    const serve = async (): Promise<Response> => {
      if (path === '/v1/enrol') return enrol(JSON.parse(body) as Enrolment);
      return path === '/v1/events' ? events(body, headers) : head(path.split('/')[3]!);
    };
    const records = path === '/v1/events' ? (JSON.parse(body) as LogRecord[]) : [];
    const { redirect = '', credentials = '' } = init ?? {};
    service.requests.push({ url: input as string, path, count: records.length, redirect, credentials, headers });
    return service.fault?.(path, records, serve) ?? serve();
  };
  return service;
}
export type TinyService = Awaited<ReturnType<typeof tinyService>>;

export const reply = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json', ...headers } });

export const refuse = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  reply({ error: { code, message: '' } }, status, headers);

async function isSigned(key: PublicKey, path: string, body: string, headers: Headers): Promise<boolean> {
  const part = (name: keyof typeof batchHeaders) => headers.get(batchHeaders[name]) ?? '';
  const bodyHash = await sha256(utf8(body));
  const proof = { device: part('device'), created: part('created'), nonce: part('nonce') };
  const text = signedText({ method: 'POST', path, ...proof, bodyHash });
  const imported = await crypto.subtle.importKey('jwk', key, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', imported, fromBase64url(part('signature')), utf8(text));
}
