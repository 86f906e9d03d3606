import type { MetadataSheet } from '../metadata-sheet.ts';
import { attributesOf, decodeEntities, localName, readMarkup } from '../formats/markup.ts';

/** Numbers, times, flags and references: nobody's words. */
const mute =
  /^(?:[\d\s.,:;/+%-]*(?:s|px|p|i|f)?|true|false|urn:(?:uuid|smpte)[\w:.-]*|#?[0-9a-f]{8,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Attributes that point elsewhere. */
const silent = new Set(['id', 'ref', 'uid', 'lang', 'language', 'type', 'space', 'schemaLocation', 'idref']);

/** What a short XML document says: each element's words and numbers and each attribute's words, a line each under their names. */
export function xmlLines(xml: string, part: string, sheet: MetadataSheet): void {
  readMarkup(
    xml,
    xmlListener((label, value) => sheet.say(part, label, value), { numbers: true }),
  );
}

export interface XmlChoice {
  /** By the element's or attribute's name as written there, in lower case for elements; all when absent. */
  wanted?: (name: string) => boolean;
  /** Whether elements that hold but a number count. */
  numbers?: boolean;
  /** Whether only what stands between tags counts. */
  textOnly?: boolean;
}

export function xmlListener(
  say: (label: string, value: string) => void,
  { wanted, numbers, textOnly }: XmlChoice = {},
) {
  let element = '';
  return {
    tag(tag: string) {
      const first = tag.charCodeAt(0);
      element = first === SLASH || first === EXCLAMATION || first === QUESTION ? '' : localName(tag);
      if (textOnly || element === '' || !tag.includes('=')) return;
      for (const [name, value] of attributesOf(tag)) {
        if (silent.has(name) || mute.test(value) || (wanted && !wanted(name))) continue;
        say(`${element} ${name}`, value);
      }
    },
    text(raw: string) {
      if (wanted && !wanted(element)) return;
      const text = decodeEntities(raw).trim();
      if (text !== '' && (numbers || text.length > 200 || !mute.test(text))) say(element, text);
    },
  };
}

const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
