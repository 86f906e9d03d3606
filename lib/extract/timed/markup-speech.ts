import { attribute, decodeEntities, localName, readMarkup } from '../formats/markup.ts';
import type { Speech } from './speech.ts';

const inline = new Set(['span', 'i', 'b', 'u', 'font', 'ruby', 'rb', 'rt', 'rotate', 'space', 'hgroup']);

/** TTML, its profiles, cinema subtitles and SAMI: a line for each paragraph and each break in it. */
export function markupSpeech(text: string, said: Speech): void {
  let words = '';
  const end = () => {
    said.say(words);
    words = '';
  };
  readMarkup(text, {
    opaque: { style: /<\/style/gi },
    tag(tag) {
      const name = localName(tag);
      if (inline.has(name) && !tag.endsWith('/')) return;
      end();
      if (!tag.startsWith('/')) sayTime(tag, name, said);
    },
    text: (raw) => void (words += decodeEntities(raw).replace(/\s+/g, ' ')),
  });
  end();
}

function sayTime(tag: string, name: string, said: Speech): void {
  const time = /^\d\d:\d\d:\d\d/.exec(attribute(tag, name === 'subtitle' ? 'TimeIn' : 'begin'));
  if (time) said.at(time[0]);
}
