import { attribute, decodeEntities, readMarkup, tagName } from './markup.ts';

/** A Final Draft file as the page reads: headings and action set apart, a speaker above the speech. */
export function finalDraftText(xml: string): string {
  const lines: string[] = [];
  let type = '';
  let words: string[] = [];
  let inText = false;
  const close = () => {
    const text = words.join('').trim();
    words = [];
    if (text === '') return;
    if (lines.length > 0 && !continues.has(type)) lines.push('');
    lines.push(shaped(type, text));
  };
  readMarkup(xml, {
    tag(tag) {
      const name = tagName(tag);
      if (name === 'paragraph') {
        close();
        if (!tag.startsWith('/') && !tag.endsWith('/')) type = attribute(tag, 'Type');
      } else if (name === 'text') inText = !tag.startsWith('/') && !tag.endsWith('/');
    },
    text(raw) {
      if (inText) words.push(decodeEntities(raw));
    },
  });
  close();
  return lines.join('\n');
}

const continues = new Set(['Dialogue', 'Parenthetical']);

const shaped = (type: string, text: string): string => {
  if (type === 'Scene Heading' || type === 'Character' || type === 'Transition') return text.toUpperCase();
  if (type === 'Parenthetical' && !text.startsWith('(')) return `(${text})`;
  return text;
};
