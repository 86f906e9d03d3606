import { startsWith, codes } from '../bytes.ts';
import { u32 } from '../zip/numbers.ts';

/** Every packed rich text begins as if this had been said before. */
const before =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';
const HEADER = 16;
const WINDOW = 4096;

/** Outlook's packed rich text, unpacked: at most seventeen times as long. '' for anything else. */
export function unpackRichText(bytes: Uint8Array): string {
  if (startsWith(bytes, codes('MELA'), 8)) return new TextDecoder('windows-1252').decode(bytes.subarray(HEADER));
  if (!startsWith(bytes, codes('LZFu'), 8)) return '';
  const window = new Uint8Array(WINDOW);
  window.set(codes(before));
  let write = before.length;
  const most = Math.min(u32(bytes, 4), bytes.length * 17);
  const out = new Uint8Array(most);
  let length = 0;
  const put = (byte: number) => {
    if (length < most) out[length++] = byte;
    window[write] = byte;
    write = (write + 1) % WINDOW;
  };
  for (let at = HEADER; at < bytes.length && length < most;) {
    const flags = bytes[at++]!;
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      if ((flags & (1 << bit)) === 0) {
        put(bytes[at++]!);
        continue;
      }
      const pair = (bytes[at]! << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const from = pair >> 4;
      if (from === write) return new TextDecoder('windows-1252').decode(out.subarray(0, length));
      for (let step = 0; step < (pair & 15) + 2; step++) put(window[(from + step) % WINDOW]!);
    }
  }
  return new TextDecoder('windows-1252').decode(out.subarray(0, length));
}
