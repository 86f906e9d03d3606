import { seldom } from '../job.ts';
import { rtfPage } from './rtf-page.ts';

const control = /\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([0-9a-f]{2})|([^a-z]))/iy;

/** Rich text without its riches; what comes after a yes of `isLate` is left. */
export function rtfText(rtf: string, isLate?: () => boolean): string {
  const page = rtfPage();
  const isOver = seldom(isLate);
  for (let at = 0; at < rtf.length && !isOver(at);) {
    const unit = rtf[at]!;
    control.lastIndex = at;
    const match = unit === '\\' ? control.exec(rtf) : null;
    if (match) {
      at += match[0].length;
      if (match[3]) page.byte(parseInt(match[3], 16));
      else if (match[4]) page.sign(match[4]);
      else page.word(match[1]!.toLowerCase(), match[2] === undefined ? null : Number(match[2]));
      continue;
    }
    if (unit === '{') page.open();
    else if (unit === '}') page.close();
    else if (unit !== '\r' && unit !== '\n' && unit !== '\\') page.letter(unit);
    at++;
  }
  return page.text();
}
