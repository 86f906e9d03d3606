import { joined } from '../bytes.ts';
import { asBytes, asList, asText, type Cbor, isMap, readCbor } from './cbor.ts';
import { contentOf, type SuperBox } from './jumbf.ts';

export type Fields = { [key: string]: Cbor };

export interface Fault {
  why: string;
  /** Without it nothing is known to be wrong; it could not be looked at. */
  isProof: boolean;
}

/** More references or exclusions than any manifest has. */
const MOST = 1000;

export const textOr = (value: Cbor | undefined, otherwise: string): string => asText(value) || otherwise;
const hashes: Readonly<Record<string, string>> = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' };

/** Null when the algorithm is not known here. */
async function isHash(of: Uint8Array, algorithm: string, hash: Uint8Array | null): Promise<boolean | null> {
  const name = hashes[algorithm];
  if (!name || !hash) return null;
  const own = new Uint8Array(await crypto.subtle.digest(name, new Uint8Array(of)));
  return own.length === hash.length && own.every((byte, i) => byte === hash[i]);
}

/** Each assertion the claim refers to must be there, as it was. */
export async function checkAssertions(claim: Fields, assertions: readonly SuperBox[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  const references = [claim.assertions, claim.created_assertions, claim.gathered_assertions].flatMap(asList);
  for (const reference of references.slice(0, MOST)) {
    if (!isMap(reference)) continue;
    const label = asText(reference.url).split('/').at(-1) ?? '';
    const box = assertions.find((each) => each.label === label);
    if (!box) {
      if (/assertions\//.test(asText(reference.url))) faults.push({ why: `${label} is missing`, isProof: true });
      continue;
    }
    const algorithm = textOr(reference.alg, textOr(claim.alg, 'sha256'));
    const fits = await isHash(box.whole, algorithm, asBytes(reference.hash));
    if (fits === false) faults.push({ why: `${label} was changed`, isProof: true });
    if (fits === null) faults.push({ why: `${label} could not be checked`, isProof: false });
  }
  return faults;
}

/** The hash over the file but for the places where the credentials themselves stand. */
export async function checkBinding(
  bytes: Uint8Array,
  assertions: readonly SuperBox[],
  algorithm: string,
): Promise<Fault[]> {
  const box = assertions.find(({ label }) => /^c2pa\.hash\.data(?:\.|_|$)/.test(label));
  const binding = readCbor(contentOf(box, 'cbor') ?? new Uint8Array());
  if (!isMap(binding)) return [{ why: 'what binds it to the picture could not be checked', isProof: false }];
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const exclusion of asList(binding.exclusions).slice(0, MOST)) {
    if (!isMap(exclusion)) continue;
    const [start, length] = [Number(exclusion.start), Number(exclusion.length)];
    if (!(start >= at && length >= 0)) return [{ why: 'what binds it to the picture is damaged', isProof: true }];
    pieces.push(bytes.subarray(at, start));
    at = start + length;
  }
  pieces.push(bytes.subarray(at));
  const fits = await isHash(joined(pieces), textOr(binding.alg, algorithm), asBytes(binding.hash));
  if (fits === null) return [{ why: 'what binds it to the picture could not be checked', isProof: false }];
  return fits ? [] : [{ why: 'the picture was changed after it was signed', isProof: true }];
}
