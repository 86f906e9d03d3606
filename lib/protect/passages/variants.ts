// People cut names out before they paste: a passage is registered as it stands, without its cues, and without any name.
import { pageOf } from '../../detect/page.ts';
import { indexPhrases } from '../../detect/phrases.ts';
import { scanText } from '../../detect/scan-text.ts';
import { readScript, type ReadScript } from '../../detect/script/read-script.ts';

const nothing = indexPhrases([]);

/** The readings under which a text is registered. Cues and names are found as the script detector finds them. */
export function variantsOf(text: string): string[] {
  const page = pageOf(scanText(text, nothing));
  const read = readScript(page);
  const names = namesOf(read);
  const spoken = page.lines
    .filter((_, i) => read.parts[i] !== 'cue' && read.parts[i] !== 'extended-cue')
    .map((line) => text.slice(line.from, line.to));
  const withoutCues = spoken.map((line) => line.replace(inlineCue, '')).join('\n');
  const withoutNames = names.length === 0 ? withoutCues : withoutCues.replace(anyOf(names), ' ');
  const written = [text, text.replace(notes, ' ')];
  return [...new Set([...written, withoutCues, withoutNames])];
}

/** "MARA: Speech" and 「speech」 after a name. */
const inlineCue = /^(?:[\p{Lu}][\p{Lu}\d .'’-]{1,24}(?:\([^()]{1,40}\))?\s?:|[^\s「」。、：:（(]{1,10}(?=「))/u;

/** A writer's notes and cuts inside a Fountain file do not stand on the page. */
const notes = /\[\[[^\]]{0,2000}\]\]|\/\*[^*]{0,5000}\*\//g;

const MOST_NAMES = 400;

/** Each speaker, longest first, whole and by parts: "DICK STEEL" is Steel in the action. */
function namesOf({ parts, names }: ReadScript): string[] {
  const found = new Set<string>();
  names.forEach((name, i) => {
    if (!name || (parts[i] !== 'cue' && parts[i] !== 'extended-cue' && parts[i] !== 'said')) return;
    for (const part of [name, ...name.split(/\s/)])
      if (part.length >= 2 && !/^\d|^(?:THE|OF|MR|MRS|DR)$/.test(part)) found.add(part);
  });
  return [...found].sort((a, b) => b.length - a.length).slice(0, MOST_NAMES);
}

/** As on a cue or as in a sentence; never in lower case, where a name may be an ordinary word. */
function anyOf(names: readonly string[]): RegExp {
  const forms = names.flatMap((name) => [
    name,
    name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (c) => c.toUpperCase()),
  ]);
  const escaped = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<!\p{L})(?:${escaped.join('|')})(?:['’]s)?(?!\p{L})`, 'gu');
}
