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

async function markFile(file: File, kind: string, key: string): Promise<ContentMark> {
  return { hash: await hmac(await file.slice(0, MAX_HASHED).arrayBuffer(), key), length: file.size, kind };
}

async function hmac(bytes: BufferSource, key: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const usage = { name: 'HMAC', hash: 'SHA-256' };
  const secret = await crypto.subtle.importKey('raw', fromBase64Url(key), usage, false, ['sign']);
  return toBase64Url(await crypto.subtle.sign('HMAC', secret, bytes));
}
