import type { ContentMark } from '../model/attempt.ts';
import type { Material } from './material.ts';

const toBase64Url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));

/** The mark of whatever is held: a channel has no content, several files are marked by the first. */
export async function markOf(material: Material, key: string): Promise<ContentMark> {
  if (material.channel) return { hash: null, length: 0, kind: material.channel };
  const [file] = material.files;
  return file ? markFile(file, file.type || 'file', key) : markText(material.text ?? '', 'text/plain', key);
}

/**
 * Marks content for the record without copying it: HMAC-SHA-256 under the production's key, so that the same content
 * is recognised and nobody without the key can test a guess. On pages without a secure context the hash is null.
 */
async function markText(text: string, kind: string, key: string): Promise<ContentMark> {
  return { hash: await hmac(new TextEncoder().encode(text), key), length: text.length, kind };
}

/** Files beyond this are marked by their first part and their size. */
const MAX_HASHED = 64 * 1024 * 1024;

/** Read and copied in one go: more at once would hold the page. */
const BLOCK = 2 * 1024 * 1024;

async function markFile(file: File, kind: string, key: string): Promise<ContentMark> {
  return { hash: await hmac(await digested(file), key), length: file.size, kind };
}

/** A small file itself; of a larger one the SHA-256 of each block, in order. */
async function digested(file: File): Promise<BufferSource> {
  const size = Math.min(file.size, MAX_HASHED);
  if (size <= BLOCK || !globalThis.crypto?.subtle) return file.slice(0, BLOCK).arrayBuffer();
  const blocks: ArrayBuffer[] = [];
  for (let at = 0; at < size; at += BLOCK)
    blocks.push(await crypto.subtle.digest('SHA-256', await file.slice(at, Math.min(at + BLOCK, size)).arrayBuffer()));
  return new Blob(blocks).arrayBuffer();
}

async function hmac(bytes: BufferSource, key: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const usage = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', fromBase64Url(key), usage, false, ['sign']);
  return toBase64Url(await crypto.subtle.sign('HMAC', secret, bytes));
}
