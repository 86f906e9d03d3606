// Content Credentials (C2PA) say with a signature how a picture was made; whether they still fit it can be checked here.
import type { PicturePart } from '../pictures/picture-parts.ts';
import { asList, asText, isMap, readCbor } from './cbor.ts';
import { checkAssertions, checkBinding, type Fault, type Fields, textOr } from './check-binding.ts';
import { checkSignature } from './check-signature.ts';
import { findStore } from './find-store.ts';
import { boxNamed, contentOf, type SuperBox, superBoxes } from './jumbf.ts';

/** "valid" says that nothing was changed since it was signed; not that the signer is known or honest. */
export type CredentialVerdict = 'valid' | 'altered' | 'present, signature not checked' | 'absent';

export interface Credentials {
  verdict: CredentialVerdict;
  /** Why it is not valid, in plain words; empty when it is. */
  why: string[];
  signer: string;
  generator: string;
  actions: string[];
  /** Last words of the addresses of digital source types. */
  sourceTypes: string[];
  ingredients: number;
  manifests: number;
}

const absent: Credentials = {
  verdict: 'absent',
  why: [],
  signer: '',
  generator: '',
  actions: [],
  sourceTypes: [],
  ingredients: 0,
  manifests: 0,
};
const MOST = 1000;

/** Reads and checks the newest manifest. Never throws for what is in the file. */
export async function readCredentials(bytes: Uint8Array, parts: readonly PicturePart[]): Promise<Credentials> {
  const found = findStore(bytes, parts);
  const store = found && superBoxes(found).find(({ label }) => label === 'c2pa');
  if (!store) return absent;
  const manifest = store.boxes.at(-1);
  const claimBytes = contentOf(boxNamed(manifest, /^c2pa\.claim/), 'cbor');
  const claim = claimBytes && readCbor(claimBytes);
  if (!manifest || !claimBytes || !isMap(claim ?? undefined)) {
    return { ...absent, verdict: 'altered', why: ['the claim cannot be read'], manifests: store.boxes.length };
  }
  const fields = claim as Fields;
  const assertions = boxNamed(manifest, /^c2pa\.assertions$/)?.boxes ?? [];
  const signature = await checkSignature(contentOf(boxNamed(manifest, /^c2pa\.signature$/), 'cbor'), claimBytes);
  const faults = [
    ...(await checkAssertions(fields, assertions)),
    ...(await checkBinding(bytes, assertions, textOr(fields.alg, 'sha256'))),
    ...(signature.isGood === false ? [FORGED] : signature.isGood === null ? [UNCHECKED] : []),
  ];
  return {
    verdict: verdictOf(faults),
    why: faults.map(({ why }) => why),
    signer: signature.signer,
    ...said(fields, assertions),
    manifests: store.boxes.length,
  };
}

const FORGED: Fault = { why: 'the signature does not fit the claim', isProof: true };
const UNCHECKED: Fault = { why: 'the signature could not be checked', isProof: false };

const verdictOf = (faults: readonly Fault[]): CredentialVerdict =>
  faults.some(({ isProof }) => isProof) ? 'altered' : faults.length > 0 ? 'present, signature not checked' : 'valid';

function said(claim: Fields, assertions: readonly SuperBox[]) {
  const actions = assertions
    .filter(({ label }) => /^c2pa\.actions/.test(label))
    .map((box) => readCbor(contentOf(box, 'cbor') ?? new Uint8Array()))
    .flatMap((value) => (isMap(value) ? asList(value.actions) : []))
    .filter(isMap)
    .slice(0, MOST);
  const types = actions.map((action) => asText(action.digitalSourceType).split('/').at(-1) ?? '');
  return {
    generator: generatorOf(claim),
    actions: [...new Set(actions.map(({ action }) => asText(action)).filter(Boolean))],
    sourceTypes: [...new Set(types.filter(Boolean))],
    ingredients: assertions.filter(({ label }) => /^c2pa\.ingredient/.test(label)).length,
  };
}

function generatorOf(claim: Fields): string {
  if (asText(claim.claim_generator)) return asText(claim.claim_generator);
  const info = isMap(claim.claim_generator_info) ? claim.claim_generator_info : asList(claim.claim_generator_info)[0];
  return isMap(info) ? `${asText(info.name)} ${asText(info.version)}`.trim() : '';
}
