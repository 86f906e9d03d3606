/** Bytes as one character each, for comparing with what a format's specification prints. */
export function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = Math.max(0, from); at < Math.min(to, bytes.length); at++) text += String.fromCharCode(bytes[at]!);
  return text;
}

/** Where `wanted` first stands in `[from, to)`; -1 for nowhere. */
export function findBytes(bytes: Uint8Array, wanted: readonly number[], from: number, to: number): number {
  const last = Math.min(to, bytes.length) - wanted.length;
  for (let at = bytes.indexOf(wanted[0]!, from); at >= 0 && at <= last; at = bytes.indexOf(wanted[0]!, at + 1)) {
    let same = 1;
    while (same < wanted.length && bytes[at + same] === wanted[same]) same++;
    if (same === wanted.length) return at;
  }
  return -1;
}

export const startsWith = (bytes: Uint8Array, wanted: readonly number[], at = 0): boolean =>
  wanted.every((byte, index) => bytes[at + index] === byte);

export const codes = (text: string): number[] => [...text].map((unit) => unit.charCodeAt(0));

/** The first `most` bytes or a few less: cut where no character is split. */
export function cutText(bytes: Uint8Array, most: number): Uint8Array {
  if (bytes.length <= most) return bytes;
  let end = most;
  while (end > most - 4 && (bytes[end]! & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}

/** Pieces one behind the other; a single one as it is. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
