const MOST_CODES = 4096;

/** Unpacks the colour numbers of a GIF frame: exactly `count` of them, zero where the packed ones end early. */
export function unpackGif(bytes: Uint8Array, start: number, count: number): Uint8Array {
  const out = new Uint8Array(count);
  const root = Math.min(bytes[start] ?? 0, 8);
  const clear = 1 << root;
  const prefix = new Uint16Array(MOST_CODES);
  const suffix = new Uint8Array(MOST_CODES);
  const stack = new Uint8Array(MOST_CODES + 1);
  for (let code = 0; code < clear; code++) suffix[code] = code;
  const next = codeReader(bytes, start + 1);
  let [known, width, before, first, at] = [clear + 2, root + 1, -1, 0, 0];
  while (at < count) {
    const code = next(width);
    if (code < 0 || code === clear + 1) break;
    if (code === clear) {
      [known, width, before] = [clear + 2, root + 1, -1];
      continue;
    }
    if (code > known || (before < 0 && code >= clear)) break;
    let depth = 0;
    let walk = code;
    // The one code that is used before it is known: what came before, and its own first letter again.
    if (code === known) [stack[depth++], walk] = [first, before];
    for (; walk >= clear; walk = prefix[walk]!) stack[depth++] = suffix[walk]!;
    first = suffix[walk]!;
    stack[depth++] = first;
    while (depth > 0 && at < count) out[at++] = stack[--depth]!;
    if (before >= 0 && known < MOST_CODES) {
      prefix[known] = before;
      suffix[known++] = first;
      if (known === 1 << width && width < 12) width++;
    }
    before = code;
  }
  return out;
}

/** Codes of any width out of a chain of blocks; -1 at the end. */
function codeReader(bytes: Uint8Array, start: number): (width: number) => number {
  let [at, left, held, bits] = [start, 0, 0, 0];
  return (width) => {
    while (bits < width) {
      if (left === 0) {
        left = bytes[at++] ?? 0;
        if (left === 0) return -1;
      }
      if (at >= bytes.length) return -1;
      held |= bytes[at++]! << bits;
      bits += 8;
      left--;
    }
    const code = held & ((1 << width) - 1);
    held >>>= width;
    bits -= width;
    return code;
  };
}
