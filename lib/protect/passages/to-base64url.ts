const PIECE = 0x6000;

/** Bytes as base64url without padding; for lists of several megabytes. */
export function toBase64url(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
  return pieces.join('').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
