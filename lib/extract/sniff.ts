// A file says what it is by its first bytes; its name may lie, and is asked second.
import { cutText } from './bytes.ts';
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
  const head = decodeText(cutText(bytes, HEAD));
  if (head === null) return named && !named.text ? named : closed('binary', 'File of an unknown kind');
  return bySign(head) ?? (named?.text ? named : readable('text', named?.detector ?? null, false));
}
