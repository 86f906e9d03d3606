import { decodeText } from '../decode-text.ts';

/** In the encoding a mail names, or in whichever fits where it names none, or one nobody knows. */
export function decodeAs(bytes: Uint8Array, charset: string): string {
  const decoder = decoderFor(charset);
  return decoder ? decoder.decode(bytes) : (decodeText(bytes) ?? new TextDecoder('windows-1252').decode(bytes));
}

function decoderFor(charset: string): TextDecoder | null {
  if (charset === '' || /^us-ascii$/i.test(charset)) return null;
  try {
    return new TextDecoder(charset);
  } catch {
    return null;
  }
}
