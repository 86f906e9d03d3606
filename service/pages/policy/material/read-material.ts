// A file becomes fingerprints' ground, names or a still's hash, in this browser: nothing here asks the network for anything.
import { browserMeans } from '../../../../lib/extract/browser-means.ts';
import { extractFile } from '../../../../lib/extract/extract-file.ts';
import { hashRegistered } from '../../../../lib/extract/pictures/hash-picture.ts';
import type { PictureHash } from '../../../../lib/extract/picture-hash.ts';
import { noMeans } from '../../../../lib/extract/means.ts';
import type { ProtectedTerm } from '../../../../lib/model/protection.ts';
import { proposeTerms } from '../../../../lib/protect/passages/propose-terms.ts';
import { isTermList, readTerms } from '../../../../lib/protect/passages/read-terms.ts';
import { isRecognisable } from '../../../../lib/protect/pictures/register-pictures.ts';
import { material as said } from '../words.ts';

export type Material = { name: string } & (
  | { kind: 'script'; text: string; words: number; terms: ProtectedTerm[] }
  | { kind: 'list'; terms: ProtectedTerm[] }
  | { kind: 'still'; hash: PictureHash }
  | { kind: 'unread'; why: string }
);

/** More than enough for what is kept of a picture. */
const PIXELS = 1024 * 1024;
const still = /\.(?:jpe?g|png|webp|gif|bmp|tiff?)$/i;

/** Never rejects: what could not be read says why. */
export async function readMaterial(file: File): Promise<Material> {
  const { name } = file;
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return still.test(name) ? await readStill(name, bytes) : await readWords(name, bytes);
  } catch {
    return { name, kind: 'unread', why: said.notRead };
  }
}

async function readStill(name: string, bytes: Uint8Array): Promise<Material> {
  const pixels = await browserMeans().decodePicture(bytes, PIXELS);
  if (!pixels) return { name, kind: 'unread', why: said.notDecoded };
  const hash = hashRegistered(pixels);
  return isRecognisable(hash) ? { name, kind: 'still', hash } : { name, kind: 'unread', why: said.notStill };
}

async function readWords(name: string, bytes: Uint8Array): Promise<Material> {
  // Pictures inside a document would need what only the extension ships; a script's words do not.
  const { text, unreadable } = await extractFile(bytes, name, { means: noMeans });
  if (!text) return { name, kind: 'unread', why: unreadable ?? said.noText };
  if (isTermList(text, name)) return { name, kind: 'list', terms: readTerms(text, name) };
  return { name, kind: 'script', text, words: text.split(/\s+/).filter(Boolean).length, terms: proposeTerms(text) };
}
