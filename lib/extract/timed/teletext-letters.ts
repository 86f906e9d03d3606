/** The Latin letters of European teletext and subtitles, from 0xa0 on; a dot where nothing stands. */
const upper =
  '\u00a0¡¢£$¥.§¤‘“«←↑→↓°±²³×µ¶·÷’”»¼½¾¿................―¹®©™♪¬¦....⅛⅜⅝⅞ΩÆĐªĦ.ĲĿŁØŒºÞŦŊŉĸæđðħıĳŀłøœßþŧŋ\u00ad';
/** Accents stand in front of their letter, from 0xc1 on. */
const accents: Readonly<Record<number, string>> = {
  0xc1: '\u0300',
  0xc2: '\u0301',
  0xc3: '\u0302',
  0xc4: '\u0303',
  0xc5: '\u0304',
  0xc6: '\u0306',
  0xc7: '\u0307',
  0xc8: '\u0308',
  0xca: '\u030a',
  0xcb: '\u0327',
  0xcd: '\u030b',
  0xce: '\u0328',
  0xcf: '\u030c',
};

/** Tables of the other alphabets, by the figure a file names. */
const tables: Readonly<Record<string, string>> = {
  '01': 'iso-8859-5',
  '02': 'iso-8859-6',
  '03': 'iso-8859-7',
  '04': 'iso-8859-8',
};

/** @param table two figures: "00" is Latin. */
export function teletextWords(bytes: Uint8Array, table: string): string {
  const known = tables[table];
  if (known) return new TextDecoder(known).decode(bytes);
  let text = '';
  let accent = '';
  for (const byte of bytes) {
    const next = accents[byte];
    if (next) {
      accent = next;
      continue;
    }
    const letter = byte < 0xa0 ? String.fromCharCode(byte) : upper[byte - 0xa0]!;
    text += accent === '' ? letter : (letter + accent).normalize('NFC');
    accent = '';
  }
  return text;
}
