// Content Credentials made by code: a manifest store for some bytes, signed by a key of its own.
import { generateKeyPairSync, sign } from 'node:crypto';
import { selfSigned } from '../../support/certificate.ts';

export type Value = number | string | Uint8Array | null | Value[] | { [key: string]: Value } | Map<number, Value>;

const head = (kind: number, count: number): number[] => {
  if (count < 24) return [(kind << 5) | count];
  if (count < 256) return [(kind << 5) | 24, count];
  return count < 65536 ? [(kind << 5) | 25, count >> 8, count & 255] : [(kind << 5) | 26, ...big32(count)];
};
const big32 = (value: number): number[] => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];

export function cbor(value: Value): Uint8Array {
  if (value === null) return Uint8Array.of(0xf6);
  if (typeof value === 'number') return Uint8Array.from(value < 0 ? head(1, -1 - value) : head(0, value));
  if (typeof value === 'string')
    return Buffer.concat([Uint8Array.from(head(3, Buffer.byteLength(value))), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([Uint8Array.from(head(2, value.length)), value]);
  if (Array.isArray(value)) return Buffer.concat([Uint8Array.from(head(4, value.length)), ...value.map(cbor)]);
  const pairs: [Value, Value][] = value instanceof Map ? [...value] : Object.entries(value);
  return Buffer.concat([
    Uint8Array.from(head(5, pairs.length)),
    ...pairs.flatMap(([key, each]) => [cbor(key), cbor(each)]),
  ]);
}

export const box = (type: string, ...parts: Uint8Array[]): Uint8Array => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Uint8Array.from(big32(content.length + 8)), Buffer.from(type), content]);
};
export const superBox = (label: string, ...parts: Uint8Array[]): Uint8Array =>
  box('jumb', box('jumd', new Uint8Array(16), Uint8Array.of(3), Buffer.from(`${label}\0`)), ...parts);

const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));

export interface Making {
  actions?: Value[];
  /** What the data hash is of. */
  bound: Uint8Array;
  exclusions: { start: number; length: number }[];
  /** Changes what is signed, or what was. */
  tamper?: 'assertion' | 'signature' | 'missing';
  withCertificate?: boolean;
  ingredients?: number;
}

export async function manifestStore({
  actions = [],
  bound,
  exclusions,
  tamper,
  withCertificate = true,
  ingredients = 0,
}: Making): Promise<Uint8Array> {
  const assertion = (label: string, value: Value) => ({ label, bytes: superBox(label, box('cbor', cbor(value))) });
  const assertions = [
    assertion('c2pa.actions', { actions }),
    assertion('c2pa.hash.data', { exclusions, alg: 'sha256', hash: await sha256(bound), pad: new Uint8Array(4) }),
    ...Array.from({ length: ingredients }, (_, i) =>
      assertion(`c2pa.ingredient${i > 0 ? `__${i}` : ''}`, { 'dc:title': 'plate' }),
    ),
  ];
  const references = await Promise.all(
    assertions.map(async ({ label, bytes }) => ({
      url: `self#jumbf=c2pa.assertions/${label}`,
      hash: await sha256(bytes.subarray(8)),
    })),
  );
  if (tamper === 'missing') references.push({ url: 'self#jumbf=c2pa.assertions/c2pa.gone', hash: new Uint8Array(32) });
  const claim = cbor({
    alg: 'sha256',
    claim_generator: 'Lamplight Paint 2',
    assertions: references as unknown as Value[],
  });
  const kept = assertions.map(({ bytes }, i) =>
    tamper === 'assertion' && i === 0
      ? superBox('c2pa.actions', box('cbor', cbor({ actions: [{ action: 'c2pa.opened' }] })))
      : bytes,
  );
  const manifest = superBox(
    'urn:uuid:lamp',
    superBox('c2pa.assertions', ...kept),
    superBox('c2pa.claim', box('cbor', claim)),
    superBox('c2pa.signature', box('cbor', cose(claim, tamper === 'signature', withCertificate))),
  );
  return superBox('c2pa', manifest);
}

function cose(claim: Uint8Array, forged: boolean, withCertificate: boolean): Uint8Array {
  const { key, cert } = selfSigned();
  const der = Buffer.from(cert.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64');
  const fields: [number, Value][] = withCertificate
    ? [
        [1, -7],
        [33, [new Uint8Array(der)]],
      ]
    : [[1, -7]];
  const head = cbor(new Map(fields));
  const over = cbor(['Signature1', head, new Uint8Array(), claim]);
  const signer = forged ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey : key;
  const signature = sign('sha256', over, { key: signer as string, dsaEncoding: 'ieee-p1363' });
  return Buffer.concat([Uint8Array.of(0xd2), cbor([head, {}, null, new Uint8Array(signature)])]);
}
