import { latin } from '../bytes.ts';

/** What signed: its public key as WebCrypto imports it, and who it says it belongs to. */
export interface Signer {
  key: Uint8Array;
  name: string;
}

interface Element {
  tag: number;
  whole: Uint8Array;
  body: Uint8Array;
}

const COMMON_NAME = '550403';
const ORGANISATION = '55040a';
const RSA_PSS = '2a864886f70d01010a';
const RSA = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
const MOST = 64;

/** Reads an X.509 certificate (DER). Null when it is none. Its issuer and its dates are not judged here. */
export function readSigner(certificate: Uint8Array): Signer | null {
  const fields = elements(elements(elements(certificate)[0]?.body)[0]?.body);
  // The version is the only field that may be left out.
  const from = fields[0]?.tag === 0xa0 ? 1 : 0;
  const [subject, key] = [fields[from + 4], fields[from + 5]];
  if (!subject || !key) return null;
  return { key: plainRsa(key), name: nameOf(subject, ORGANISATION) || nameOf(subject, COMMON_NAME) };
}

/** Browsers import an RSA key by its general name only, not by the name of the signature it is meant for. */
function plainRsa({ whole, body }: Element): Uint8Array {
  const [algorithm, bits] = elements(body);
  if (!algorithm || !bits || hex(elements(algorithm.body)[0]?.body) !== RSA_PSS) return whole;
  const content = [...RSA, ...bits.whole];
  return Uint8Array.of(0x30, 0x82, content.length >> 8, content.length & 255, ...content);
}

function nameOf(subject: Element, wanted: string): string {
  for (const set of elements(subject.body))
    for (const pair of elements(set.body)) {
      const [type, value] = elements(pair.body);
      if (value && hex(type?.body) === wanted) return latin(value.body, 0, Math.min(200, value.body.length));
    }
  return '';
}

const hex = (bytes: Uint8Array | undefined): string =>
  [...(bytes ?? [])].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function elements(bytes: Uint8Array | undefined): Element[] {
  const found: Element[] = [];
  for (let at = 0; bytes && at + 2 <= bytes.length && found.length < MOST;) {
    const short = bytes[at + 1]!;
    const width = short < 0x80 ? 0 : short & 0x7f;
    let length = width === 0 ? short : 0;
    for (let i = 0; i < Math.min(width, 5); i++) length = length * 256 + (bytes[at + 2 + i] ?? 0);
    const from = at + 2 + width;
    if (width > 4 || from + length > bytes.length) break;
    found.push({
      tag: bytes[at]!,
      whole: bytes.subarray(at, from + length),
      body: bytes.subarray(from, from + length),
    });
    at = from + length;
  }
  return found;
}
