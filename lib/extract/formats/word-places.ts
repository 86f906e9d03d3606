import type { Place } from '../extracted.ts';
import { attribute } from './markup.ts';
import type { Places } from './office-text.ts';

const LONGEST_HEADING = 60;
const headingStyle = /^(?:heading|title|berschrift|titre|ttulo|titolo|kop|rubrik|otsikko)/i;

/** Where a word stands in Word: the page, where Word left marks when it last laid the document out; else the heading above it. */
export function wordPlaces(xml: string): Places {
  const hasPages = xml.includes('lastRenderedPageBreak');
  let sheet = 1;
  let heading: Place | null = null;
  let isStarted = false;
  return ({ raw, name, closes }, page) => {
    if (hasPages) {
      if (!isStarted) page.mark('page 1');
      isStarted = true;
      if (name === 'lastrenderedpagebreak') page.mark(`page ${++sheet}`);
    } else if (name === 'pstyle' && headingStyle.test(attribute(raw, 'w:val'))) heading = page.mark('heading');
    else if (name === 'p' && closes && heading) {
      heading.name = `heading “${page.line().slice(0, LONGEST_HEADING)}”`;
      heading = null;
    }
  };
}

const parts: readonly [RegExp, string][] = [
  [/\/header\d{0,6}\.xml$/i, 'header'],
  [/\/footer\d{0,6}\.xml$/i, 'footer'],
  [/\/footnotes\.xml$/i, 'footnotes'],
  [/\/endnotes\.xml$/i, 'endnotes'],
  [/\/comments\w{0,20}\.xml$/i, 'comments'],
  [/\/glossary\//i, 'building blocks'],
  [/\/(?:custom|item)\w{0,20}\.xml$|docProps\//i, 'document properties'],
];

/** What a part is called that is not the page itself; null for the page. */
export const wordPart = (name: string): string | null =>
  /\/document\d{0,3}\.xml$/i.test(name) ? null : (parts.find(([pattern]) => pattern.test(name))?.[1] ?? ELSEWHERE);

/** In parts whose names would tell nobody anything: diagrams, properties, what a program keeps for itself. */
export const ELSEWHERE = 'another part of the document';
