import { seldom } from '../job.ts';

/** Groups that hold fonts, colours, pictures and notes to the program, not words. */
const silent = new Set(
  'fonttbl,colortbl,stylesheet,info,pict,object,themedata,colorschememapping,latentstyles,datastore,generator,listtable,listoverridetable,rsidtbl,xmlnstbl,fldinst,bkmkstart,bkmkend'.split(
    ',',
  ),
);
const spelled: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  '~': '\u00a0',
  _: '-',
};
const control = /\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([0-9a-f]{2})|([^a-z]))/iy;
/** What each byte says; asking the decoder for one letter at a time would cost a hundred times as much. */
const western = [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];

/** Rich text without its riches; what comes after a yes of `isLate` is left. */
export function rtfText(rtf: string, isLate?: () => boolean): string {
  const out: string[] = [];
  const depthOfSilence: number[] = [];
  let depth = 0;
  let skip = 0;
  const isOver = seldom(isLate);
  for (let at = 0; at < rtf.length && !isOver(at);) {
    const unit = rtf[at]!;
    if (unit === '{') depth++;
    else if (unit === '}') {
      depth--;
      while (depthOfSilence.length > 0 && depthOfSilence.at(-1)! > depth) depthOfSilence.pop();
    } else if (unit === '\\') {
      control.lastIndex = at;
      const match = control.exec(rtf);
      if (match) {
        at += match[0].length;
        const word = match[1]?.toLowerCase() ?? match[4] ?? '';
        if (silent.has(word) || word === '*') depthOfSilence.push(depth);
        else if (depthOfSilence.length > 0) continue;
        else if (word === 'u') {
          out.push(String.fromCharCode((Number(match[2]) + 65536) % 65536));
          skip = 1;
        } else if (match[3] && skip > 0) skip = 0;
        else if (match[3]) out.push(western[parseInt(match[3], 16)] ?? '');
        else out.push(spelled[word] ?? (match[4] && '\\{}'.includes(match[4]) ? match[4] : ''));
        continue;
      }
    } else if (unit !== '\r' && unit !== '\n' && depthOfSilence.length === 0) {
      if (skip > 0) skip = 0;
      else out.push(unit);
    }
    at++;
  }
  return out.join('').trim();
}
