// A file says what it is by its first bytes; its name may lie, and is asked second.
import { decodeText } from './decode-text.ts';
import { byExtension, extensionOf } from './extensions.ts';
import { closed, readable, type Sniffed } from './kind.ts';
import { bySignature } from './signatures.ts';
import { bySign } from './text-signs.ts';

const HEAD = 4096;

/** @param name as the person sees it; only its end counts. Reads a few kilobytes of either end, never the whole file. */
export function sniff(bytes: Uint8Array, name: string): Sniffed {
  const named = byExtension[extensionOf(name)];
  if (bytes.length === 0) return named?.text ? named : readable('empty');
  const signed = bySignature(bytes, name);
  if (signed) return signed;
  const head = decodeText(headOf(bytes));
  if (head === null) return named && !named.text ? named : closed('binary', 'File of an unknown kind');
  return bySign(head) ?? (named?.text ? named : readable('text', named?.detector ?? null, false));
}

/** Cut where no character is split. */
const headOf = (bytes: Uint8Array): Uint8Array => {
  let end = Math.min(bytes.length, HEAD);
  if (end < bytes.length) while (end > HEAD - 4 && (bytes[end]! & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
};
