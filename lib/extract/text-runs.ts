// Formats that keep their structure to themselves still carry their names as plain words between the numbers.

/** Units that words are made of: no control characters, nothing unassigned. */
const isWordUnit = (unit: number): boolean =>
  (unit >= 0x20 && unit < 0x7f) ||
  (unit >= 0xa0 && unit < 0xd800) ||
  (unit >= 0xf900 && unit < 0xfff0) ||
  unit === 9 ||
  unit === 10;

/** UTF-16 as words; null when it is numbers that happen to look like letters. @param least letters or digits in it. */
export function wideWords(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', least: number): string | null {
  if (bytes.length < 2 * least || bytes.length % 2 === 1) return null;
  let end = bytes.length;
  while (end >= 2 && bytes[end - 1] === 0 && bytes[end - 2] === 0) end -= 2;
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, end));
  let [plain, western, other, eastern] = [0, 0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isWordUnit(unit)) return null;
    if (unit < 0x80) plain++;
    if (unit < 0x250) western++;
    else if (unit >= 0x370 && unit < 0x700) other++;
    else if (unit >= 0x3000 && unit < 0xd7b0) eastern++;
  }
  const isOneScript =
    (western === text.length && plain * 2 >= western) ||
    plain + other === text.length ||
    plain + eastern === text.length;
  return isOneScript && (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= least ? text : null;
}

/** One byte a letter, at least four of them; null for anything else. */
export function plainWords(bytes: Uint8Array): string | null {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end--;
  if (end < 4) return null;
  for (let at = 0; at < end; at++) if (bytes[at]! < 0x20 || bytes[at]! > 0x7e) return null;
  const text = new TextDecoder().decode(bytes.subarray(0, end));
  return /[a-z]{2}/i.test(text) ? text : null;
}

/** Runs of at least `least` letters, digits and signs, in one byte or two each, in the order they stand. */
export function* textRuns(bytes: Uint8Array, least: number): Generator<string> {
  let from = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && isRunByte(bytes, at)) continue;
    if (at - from >= least) yield new TextDecoder().decode(bytes.subarray(from, at));
    from = at + 1;
  }
  yield* wideRuns(bytes, least);
}

/** Plain letters, and what begins or goes on a letter of several bytes. */
function isRunByte(bytes: Uint8Array, at: number): boolean {
  const [byte, next, before] = [bytes[at]!, bytes[at + 1] ?? 0, bytes[at - 1] ?? 0];
  if (byte >= 0x20 && byte < 0x7f) return true;
  if (byte >= 0xc3 && byte <= 0xed) return next >= 0x80 && next < 0xc0;
  return byte >= 0x80 && byte < 0xc0 && before >= 0x80 && before <= 0xed;
}

/** Two bytes a letter, lowest first, as most programs keep them; Western letters only. */
function* wideRuns(bytes: Uint8Array, least: number): Generator<string> {
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    if (bytes[at]! >= 0x20 && bytes[at]! < 0x7f && bytes[at + 1] === 0) {
      at += 2;
      continue;
    }
    if (at - from >= least * 2) yield new TextDecoder('utf-16le').decode(bytes.subarray(from, at));
    at += at === from ? 1 : 0;
    from = at;
  }
  if (bytes.length - from >= least * 2)
    yield new TextDecoder('utf-16le').decode(bytes.subarray(from, bytes.length & ~1));
}
