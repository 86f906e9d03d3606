import { joined } from '../bytes.ts';
import { asBytes, asList, type Cbor, isMap, readCbor } from './cbor.ts';
import { readSigner } from './certificate.ts';

export interface Signature {
  /** Null: it could not be checked here. */
  isGood: boolean | null;
  /** Who the certificate names; nobody vouches for it here. */
  signer: string;
}

interface Scheme {
  key: EcKeyImportParams | RsaHashedImportParams | { name: string };
  verify: EcdsaParams | RsaPssParams | { name: string };
}

const ecdsa = (namedCurve: string, hash: string): Scheme => ({
  key: { name: 'ECDSA', namedCurve },
  verify: { name: 'ECDSA', hash },
});
const pss = (hash: string, saltLength: number): Scheme => ({
  key: { name: 'RSA-PSS', hash },
  verify: { name: 'RSA-PSS', saltLength },
});

/** By their COSE numbers (RFC 9053, RFC 8230). */
const schemes: Readonly<Record<number, Scheme>> = {
  '-7': ecdsa('P-256', 'SHA-256'),
  '-35': ecdsa('P-384', 'SHA-384'),
  '-36': ecdsa('P-521', 'SHA-512'),
  '-37': pss('SHA-256', 32),
  '-38': pss('SHA-384', 48),
  '-39': pss('SHA-512', 64),
  '-8': { key: { name: 'Ed25519' }, verify: { name: 'Ed25519' } },
};

/** Whether a COSE signature (RFC 9052) over the claim is by the key of the certificate it carries. */
export async function checkSignature(cose: Uint8Array | null, claim: Uint8Array): Promise<Signature> {
  const [protectedBytes, loose, , signature] = asList(cose && readCbor(cose));
  const [head, signed] = [asBytes(protectedBytes), asBytes(signature)];
  const fields = head && readCbor(head);
  if (!head || !signed || !isMap(fields ?? undefined)) return { isGood: null, signer: '' };
  const certificate = firstCertificate(fields) ?? firstCertificate(loose);
  const signer = certificate && readSigner(certificate);
  const scheme = isMap(fields) ? schemes[Number(fields['1'])] : undefined;
  if (!signer || !scheme) return { isGood: null, signer: signer?.name ?? '' };
  return { isGood: await verify(scheme, signer.key, signed, toBeSigned(head, claim)), signer: signer.name };
}

async function verify(scheme: Scheme, key: Uint8Array, signed: Uint8Array, over: Uint8Array): Promise<boolean | null> {
  try {
    const imported = await crypto.subtle.importKey('spki', own(key), scheme.key, false, ['verify']);
    return await crypto.subtle.verify(scheme.verify, imported, own(signed), own(over));
  } catch {
    // A kind of key this browser does not know: not a word against the signature.
    return null;
  }
}

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** One certificate, or the chain with the signer's first. */
function firstCertificate(fields: Cbor | undefined): Uint8Array | null {
  if (!isMap(fields)) return null;
  const chain = fields['33'] ?? fields['x5chain'];
  return asBytes(chain) ?? asBytes(asList(chain)[0]);
}

/** ["Signature1", protected fields, nothing from outside, claim] in CBOR. */
function toBeSigned(head: Uint8Array, claim: Uint8Array): Uint8Array {
  const context = new TextEncoder().encode('Signature1');
  const start = Uint8Array.of(0x84, 0x60 + context.length, ...context);
  return joined([start, runHead(head.length), head, Uint8Array.of(0x40), runHead(claim.length), claim]);
}

/** The shortest way to say how long a run of bytes is. */
function runHead(length: number): Uint8Array {
  if (length < 24) return Uint8Array.of(0x40 + length);
  if (length < 256) return Uint8Array.of(0x58, length);
  if (length < 65536) return Uint8Array.of(0x59, length >> 8, length & 255);
  return Uint8Array.of(0x5a, length >>> 24, (length >> 16) & 255, (length >> 8) & 255, length & 255);
}
