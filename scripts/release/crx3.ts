import { createHash, createPublicKey, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** Ends what is signed apart from anything else the same key may sign. */
const CONTEXT = Buffer.from('CRX3 SignedData\0');
const ID_BYTES = 16;

// Field numbers of Chromium's crx3.proto.
const SHA256_WITH_RSA = 2;
const SIGNED_HEADER_DATA = 10_000;
const PROOF_KEY = 1;
const PROOF_SIGNATURE = 2;
const CRX_ID = 1;

const length32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}

/** One length-delimited field of a protocol buffer. */
const field = (number: number, bytes: Buffer): Buffer =>
  Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);

/** The public half as Chromium reads it: DER, SubjectPublicKeyInfo. In base64 it is the manifest's `key`. */
export const publicKeyOf = (key: KeyObject): Buffer =>
  Buffer.from(createPublicKey(key).export({ type: 'spki', format: 'der' }));

/**
 * A signed Chromium package of a ZIP archive: header with one RSA proof, then the archive as it came.
 * The same archive and key give the same bytes. Throws when the key is not RSA.
 */
export function crx3(zip: Uint8Array, key: KeyObject): Buffer {
  if (key.asymmetricKeyType !== 'rsa') throw new Error('A Chromium package is signed with an RSA key');
  const publicKey = publicKeyOf(key);
  const id = createHash('sha256').update(publicKey).digest().subarray(0, ID_BYTES);
  const signed = field(CRX_ID, id);
  const signature = sign('sha256', Buffer.concat([CONTEXT, length32(signed.length), signed, zip]), key);
  const proof = Buffer.concat([field(PROOF_KEY, publicKey), field(PROOF_SIGNATURE, signature)]);
  const header = Buffer.concat([field(SHA256_WITH_RSA, proof), field(SIGNED_HEADER_DATA, signed)]);
  return Buffer.concat([Buffer.from('Cr24'), length32(3), length32(header.length), header, zip]);
}
