import { base64urlBytes } from '../../../../lib/detect/passages/base64url-bytes.ts';
import type { Policy } from '../../../../lib/model/policy.ts';
import type { ProtectedTerm } from '../../../../lib/model/protection.ts';
import { newTerms } from '../../../../lib/protect/passages/merge-terms.ts';
import { registerPassages } from '../../../../lib/protect/passages/register-passages.ts';
import { writePolicy } from '../../../../lib/protect/passages/write-policy.ts';
import type { Written } from '../../../../lib/protect/passages/write-policy.ts';
import { registerPictures } from '../../../../lib/protect/pictures/register-pictures.ts';
import type { PolicyDocument } from '../../../policy/policy-view.ts';
import { sha256Hex } from './sha256-hex.ts';
import type { Material } from './read-material.ts';

export interface Registering {
  document: PolicyDocument;
  /** The same, read, with what its bundle holds. */
  policy: Policy;
  materials: readonly Material[];
  /** The names that were accepted. */
  terms: readonly ProtectedTerm[];
  /** What the stills are called. */
  label: string;
  /** Of a bundle, should one be needed. */
  name: string;
}

export interface Registered extends Written {
  prints: number;
  stills: number;
  added: number;
}

/** The document with the new material in it, sealed under new keys. */
export async function registerMaterial(wanted: Registering): Promise<Registered> {
  const { document, policy, materials, name } = wanted;
  const { protect } = policy;
  const texts = materials.flatMap((one) => (one.kind === 'script' ? [one.text] : []));
  const pictures = materials.flatMap((one) =>
    one.kind === 'still' ? [{ label: labelOf(wanted.label), hash: one.hash }] : [],
  );
  const added = newTerms(protect.terms, wanted.terms);
  const before = { passages: sealedBefore(protect.passages), images: sealedBefore(protect.images) };
  const parts = {
    passages: texts.length > 0 || before.passages ? registerPassages({ before: before.passages, texts, random }) : null,
    pictures:
      pictures.length > 0 || before.images ? registerPictures({ before: before.images, pictures, random }) : null,
    terms: [...protect.terms, ...added],
  };
  const written = await writeHashed(document, parts, name);
  return { ...written, prints: parts.passages?.count ?? 0, stills: parts.pictures?.count ?? 0, added: added.length };
}

const random = (size: number): Uint8Array => crypto.getRandomValues(new Uint8Array(size));

const sealedBefore = (list: Policy['protect']['passages'] | Policy['protect']['images']) =>
  list?.data === undefined ? null : { key: base64urlBytes(list.key), data: base64urlBytes(list.data) };

/** Browsers hash later than one asks: written once to know the bundle, and again with its hash. */
async function writeHashed(document: PolicyDocument, parts: Parameters<typeof writePolicy>[1], name: string) {
  const hashes = new Map<string, string>();
  for (;;) {
    const missing: string[] = [];
    const written = writePolicy(document, parts, name, (text) => {
      const known = hashes.get(text);
      if (known === undefined) missing.push(text);
      return known ?? '0'.repeat(64);
    });
    if (missing.length === 0) return written;
    for (const text of missing) hashes.set(text, await sha256Hex(text));
  }
}

/** "Key Art" is `key-art`. */
const labelOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z\d]{1,200}/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '') || 'picture';
