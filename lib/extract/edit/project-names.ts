import { xmlListener } from '../media/xml-lines.ts';
import { localName, readMarkup } from '../formats/markup.ts';
import type { MetadataSheet } from '../metadata-sheet.ts';

/** Elements whose names are what a project is about, and the heading they stand under. */
const owners: readonly (readonly [RegExp, string])[] = [
  [/^(?:bin|binprojectitem|sm2mpfolder|event|folder)$/, 'bin names'],
  [/^(?:sequence|sm2timeline|sm2sequence|project|timeline|sm2sequencecontainer)$/, 'sequence names'],
  [/^(?:marker|chapter-marker|sm2timelinemarker|note)$/, 'markers'],
  [/^(?:title|text|text-style|generator|generatoritem)$/, 'titles'],
  [
    /^(?:clip|clipitem|asset|asset-clip|mc-clip|sync-clip|ref-clip|video|audio|file|media|media-rep|masterclip|clipprojectitem|subclip|sm2\w{2,30}clip|uriclip|uriclipasset)$/,
    'clip names',
  ],
  [/^(?:track|videotrack|audiotrack|videotrackgroup|sm2titrack)$/, 'track names'],
];
/** Elements and attributes that people write in; the rest of a project is how it works inside. */
const spoken =
  /(?:^|[a-z.-])(?:name|title|path|pathurl|comments?|notes?|description|scene|shot|take|reel|reelname|tape|camroll|label|url|src|uri|caption|keyword|value|string|text)$/;

export const isSpoken = (name: string): boolean => spoken.test(`.${name.toLowerCase()}`);

/** Takes a project's markup in pieces, of any length, and says the names in it. */
export function projectNames(sheet: MetadataSheet, wanted?: (name: string) => boolean) {
  let part = 'names';
  const names = xmlListener((label, value) => sheet.say(part, label, value), wanted ? { wanted } : {});
  const listener = {
    tag(tag: string) {
      if (!tag.startsWith('/')) {
        const name = localName(tag);
        part = owners.find(([owner]) => owner.test(name))?.[1] ?? part;
      }
      names.tag(tag);
    },
    text: names.text,
  };
  let rest = '';
  return {
    /** What may go on in the next piece waits for it. */
    take(piece: string) {
      rest += piece;
      if (rest.length < TURN) return;
      const end = rest.length > LONGEST ? rest.length : rest.lastIndexOf('>') + 1;
      readMarkup(rest.slice(0, end), listener);
      rest = rest.slice(end);
    },
    end() {
      readMarkup(rest, listener);
      rest = '';
    },
  };
}

const TURN = 256 * 1024;
/** Markup that never closes a tag is taken as it is. */
const LONGEST = 2 * 1024 * 1024;
