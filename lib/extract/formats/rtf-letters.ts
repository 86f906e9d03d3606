/** By the number a font gives its alphabet (RTF 1.9.1, `\fcharset`). */
const charsets: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
/** By the number of a code page that is not "windows-" and the number. */
const pages: Readonly<Record<number, string>> = {
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
};
const WESTERN = 'windows-1252';
const MOST_FONTS = 10_000;

const pageOf = (number: number): string =>
  pages[number] ?? (number === 874 || (number >= 1250 && number <= 1258) ? `windows-${number}` : WESTERN);

/** Letters written as bytes: which they are depends on the font, and of East Asian ones on the byte behind. */
export function rtfLetters(give: (text: string) => void) {
  const fonts = new Map<number, string>();
  const waiting: number[] = [];
  let usual = WESTERN;
  let current: string | undefined;
  /** While the list of fonts is read: its level, and the font that is described. */
  let list = 0;
  let described = -1;
  const flush = () => {
    if (waiting.length === 0) return;
    give(decoded(waiting, current ?? usual));
    waiting.length = 0;
  };
  return {
    flush,
    byte(byte: number) {
      waiting.push(byte);
    },
    startFonts: (depth: number) => void (list = Math.max(1, depth)),
    isInFonts: (depth: number): boolean => list > 0 && depth >= list,
    /** A font is described, or chosen. */
    font(number: number, depth: number) {
      if (list > depth) list = 0;
      if (list > 0) described = number;
      else current = fonts.get(number);
    },
    /** True when it was about letters. */
    setting(word: string, value: number): boolean {
      if (word === 'ansicpg') usual = pageOf(value);
      else if (word === 'fcharset' && list > 0 && charsets[value] && fonts.size < MOST_FONTS)
        fonts.set(described, charsets[value]);
      else return word === 'fcharset';
      return true;
    },
  };
}

const wide = new Set(['shift_jis', 'euc-kr', 'gbk', 'big5', 'utf-8']);
/** What each byte says; asking the decoder for one letter at a time would cost a hundred times as much. */
const lettersOf = (encoding: string): string[] => [
  ...new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
];
const tables = new Map([[WESTERN, lettersOf(WESTERN)]]);

function decoded(bytes: readonly number[], encoding: string): string {
  if (wide.has(encoding)) return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  const table = tables.get(encoding) ?? lettersOf(encoding);
  tables.set(encoding, table);
  return bytes.map((byte) => table[byte] ?? '').join('');
}
