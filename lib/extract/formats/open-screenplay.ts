// Fade In and others keep a script as an Open Screenplay document.
import type { Part } from '../gather.ts';
import { attribute, decodeEntities, readMarkup, tagName } from './markup.ts';
import { createScriptPage } from './script-page.ts';

/** Its paragraphs as the page reads, then the title page and the names it keeps for completing what is typed. */
export function openScreenplayText(xml: string, isLate?: () => boolean): Part {
  const page = createScriptPage();
  const names: string[] = [];
  let [type, scene, inText, isListed] = ['', '', false, false];
  let words: string[] = [];
  readMarkup(xml, {
    isLate,
    tag(tag) {
      const [name, closes, isEmpty] = [tagName(tag), tag.startsWith('/'), tag.endsWith('/')];
      if (name === 'para') {
        page.paragraph(type, words.join(''), scene);
        [type, scene, words] = ['', '', []];
      } else if (name === 'style' && !closes) {
        type = attribute(tag, 'basestylename') || attribute(tag, 'basestyle');
        scene = attribute(tag, ' number');
      } else if (name === 'text' || name === 'note') inText = !closes && !isEmpty;
      else if (name === 'titlepage' && !closes) page.mark('title page');
      else if (name === 'lists' || name === 'list') isListed = !closes && !isEmpty;
      else if (isListed && !closes) names.push(attribute(tag, ' name'));
    },
    text: (raw) => void (inText && words.push(decodeEntities(raw))),
  });
  page.paragraph(type, words.join(''), scene);
  page.mark('names kept in the file');
  page.paragraph('', names.filter((name) => name !== '').join('\n'));
  return page.part();
}
