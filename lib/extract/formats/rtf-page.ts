import { rtfLetters } from './rtf-letters.ts';

/** Groups that hold fonts, colours, pictures and notes to the program, not words. */
const silent = new Set(
  'colortbl,stylesheet,pict,object,themedata,colorschememapping,latentstyles,datastore,generator,listtable,listoverridetable,rsidtbl,xmlnstbl,fldinst,bkmkstart,bkmkend,author,operator,company,manager,hlinkbase,sn,sv,listlevel,revtbl,filetbl,mmathpr,wgrffmtfilter,nonshppict,ftnsep,ftnsepc,aftnsep,aftnsepc'.split(
    ',',
  ),
);
/** A program that does not know a group with a star in front leaves it out; these hold words all the same. */
const starred = new Set('annotation,shpinst,shppict,footnote,atnauthor,staticval,propname,xe,tc'.split(','));
const spelled: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  nestrow: '\n',
  cell: '\t',
  nestcell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
};
const signs: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '-',
  '\\': '\\',
  '{': '{',
  '}': '}',
  '\n': '\n',
  '\r': '\n',
};
/** Parts that are no piece of the line they stand in. */
const apart = new Set(
  'header,headerl,headerr,headerf,footer,footerl,footerr,footerf,footnote,annotation,shptxt,info,title,subject,keywords,doccomm'.split(
    ',',
  ),
);

/** What a group sets is over with it: so many levels are told apart, deeper ones share the last. */
const MOST_LEVELS = 1000;

/** Rich text written down as its marks come by. */
export function rtfPage() {
  const out: string[] = [];
  const letters = rtfLetters((text) => void out.push(text));
  /** Of each level: how many stand-ins follow a letter written as a number, and the font. */
  const levels: { standIns: number; font: number }[] = [];
  let now = { standIns: 1, font: -1 };
  let depth = 0;
  /** The level that is left out, with all within; 0 for none. */
  let left = 0;
  let isStarred = false;
  let toSkip = 0;
  const isHeard = () => left === 0 && !letters.isInFonts(depth);
  const leave = () => void (left ||= Math.max(1, depth));
  const put = (text: string) => {
    letters.flush();
    if (isHeard() && text !== '') out.push(text);
  };
  const startGroup = (word: string) => {
    if (silent.has(word) || (isStarred && !starred.has(word))) leave();
    isStarred = false;
    if (apart.has(word)) put('\n');
  };
  const setting = (word: string, value: number): boolean => {
    if (word === 'u') {
      letters.flush();
      if (isHeard()) out.push(String.fromCharCode((value + 65536) % 65536));
      toSkip = now.standIns;
    } else if (word === 'uc') now.standIns = Math.max(0, Math.min(8, value));
    else if (word === 'f') letters.font((now.font = value), depth);
    else return letters.setting(word, value);
    return true;
  };
  return {
    open() {
      letters.flush();
      toSkip = 0;
      if (depth++ < MOST_LEVELS) levels.push({ ...now });
    },
    close() {
      letters.flush();
      toSkip = 0;
      if (depth > 0 && --depth < MOST_LEVELS) now = levels.pop() ?? now;
      letters.font(now.font, depth);
      if (left > depth) left = 0;
      isStarred = false;
    },
    word(word: string, value: number | null) {
      startGroup(word);
      if (word === 'fonttbl') letters.startFonts(depth);
      else if (value === null || !setting(word, value)) put(spelled[word] ?? '');
    },
    sign(sign: string) {
      if (sign === '*') isStarred = true;
      else put(signs[sign] ?? '');
    },
    byte(byte: number) {
      if (toSkip > 0) toSkip--;
      else if (isHeard()) letters.byte(byte);
    },
    letter(unit: string) {
      if (toSkip > 0) toSkip--;
      else if (isHeard()) {
        letters.flush();
        out.push(unit);
      }
    },
    text: () => (letters.flush(), out.join('').trim()),
  };
}
