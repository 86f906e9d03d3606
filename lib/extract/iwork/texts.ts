// Pages, Numbers and Keynote keep their words in messages whose kinds are numbered; these are the ones that hold any.
import { fieldsOf } from './fields.ts';

/** Kinds of message, and the path of fields to their words. */
const kinds: ReadonlyMap<number, readonly number[]> = new Map([
  [2, [1]], // a sheet's name
  [2001, [3]], // text of pages, boxes, cells of many lines
  [2005, [3]],
  [3056, [1]], // a comment
  [6001, [8]], // a table's name
  [6005, [3, 3]], // what cells say
]);

/** Each text in a file of messages, in the order they stand. */
export function textsIn(stream: Uint8Array): string[] {
  const texts: string[] = [];
  for (let at = 0; at < stream.length;) {
    const [size, start] = sizeAt(stream, at);
    const head = stream.subarray(start, start + size);
    at = start + size;
    if (size === 0) return texts;
    for (const { number, bytes } of fieldsOf(head)) {
      if (number !== 2 || !bytes) continue;
      const [kind, length] = about(bytes);
      const path = kinds.get(kind);
      if (path) collect(stream.subarray(at, at + length), path, texts);
      at += length;
    }
  }
  return texts;
}

function about(message: Uint8Array): [kind: number, length: number] {
  let [kind, length] = [0, 0];
  for (const { number, value } of fieldsOf(message)) {
    if (number === 1) kind = value;
    else if (number === 3) length = value;
  }
  return [kind, length];
}

function collect(message: Uint8Array, path: readonly number[], texts: string[]): void {
  const [step, ...rest] = path;
  for (const { number, bytes } of fieldsOf(message)) {
    if (number !== step || !bytes) continue;
    if (rest.length > 0) collect(bytes, rest, texts);
    else
      texts.push(
        new TextDecoder()
          .decode(bytes)
          .replace(/[\ufffc\u2028\r]/g, '\n')
          .trim(),
      );
  }
}

function sizeAt(bytes: Uint8Array, at: number): [size: number, next: number] {
  let size = 0;
  for (let index = 0; index < 5; index++) {
    const byte = bytes[at + index] ?? 0;
    size += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return [size, at + index + 1];
  }
  return [0, at + 5];
}
