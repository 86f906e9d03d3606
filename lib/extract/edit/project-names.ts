import { type XmlChoice, xmlListener } from '../media/xml-lines.ts';
import { attribute, localName, readMarkup } from '../formats/markup.ts';
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

/** The heading for names from this element on; null when it changes nothing. Projects have few kinds of element, each very often. */
function ownerNames(): (element: string) => string | null {
  const known = new Map<string, string | null>();
  return (element) => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const part = owners.find(([owner]) => owner.test(element))?.[1] ?? null;
    if (known.size < MOST_KINDS) known.set(element, part);
    return part;
  };
}

const MOST_KINDS = 2000;

/** Takes a project's markup in pieces, of any length, and says the names in it. */
export function projectNames(sheet: MetadataSheet, choice: XmlChoice = {}) {
  let part = 'names';
  const ownerOf = ownerNames();
  const names = xmlListener((label, value) => sheet.say(part, label, value), choice);
  const listener = {
    tag(tag: string) {
      const name = localName(tag);
      if (!tag.startsWith('/')) part = ownerOf(name) ?? part;
      // A grade is known by the shot it is for.
      if (name === 'colorcorrection') sheet.say('clip names', 'id', attribute(tag, ' id'));
      names.tag(tag);
    },
    text: names.text,
  };
  let waiting: string[] = [];
  let length = 0;
  const read = (markup: string) => readMarkup(markup, listener);
  return {
    /** What may go on in the next piece waits for it. */
    take(piece: string) {
      length += piece.length;
      const end = length < TURN ? 0 : length > LONGEST ? piece.length : piece.lastIndexOf('>') + 1;
      if (end === 0) return void waiting.push(piece);
      read(waiting.join('') + piece.slice(0, end));
      waiting = [piece.slice(end)];
      length = piece.length - end;
    },
    end() {
      read(waiting.join(''));
      waiting = [];
    },
  };
}

const TURN = 256 * 1024;
/** Markup that never closes a tag is taken as it is. */
const LONGEST = 2 * 1024 * 1024;
