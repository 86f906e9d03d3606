import { decodeEntities, readMarkup, tagName } from './markup.ts';

const blocks = new Set(
  'p,div,br,li,ul,ol,tr,table,h1,h2,h3,h4,h5,h6,section,article,header,footer,blockquote,pre,hr,dt,dd,title'.split(','),
);
const opaque = { script: /<\/script/gi, style: /<\/style/gi, template: /<\/template/gi };

/** A web page as a person reads it: blocks on lines of their own, cells apart, scripts left out. */
export function htmlText(html: string, isLate?: () => boolean): string {
  const parts: string[] = [];
  readMarkup(html, {
    opaque,
    isLate,
    tag(tag) {
      const name = tagName(tag);
      if (blocks.has(name)) parts.push('\n');
      else if ((name === 'td' || name === 'th') && tag.startsWith('/')) parts.push('\t');
    },
    text: (raw) => void parts.push(withoutIndent(decodeEntities(raw))),
  });
  return parts
    .join('')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Line breaks and indentation of the markup, not of the page. */
const withoutIndent = (text: string): string =>
  text.includes('\n')
    ? text
        .split('\n')
        .map((line, index) => (index === 0 ? line : line.trimStart()))
        .join('\n')
    : text;
