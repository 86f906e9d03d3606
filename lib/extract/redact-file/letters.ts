import { decodeEntities, entity } from '../formats/markup.ts';

/** A span of the extracted text to be replaced. */
export interface Cut {
  start: number;
  end: number;
  label: string;
}

/** One letter of a document and where in its source it is written. */
export interface Letter {
  /** Decoded. */
  said: string;
  /** -1 when the reader wrote it, not the document. */
  from: number;
  to: number;
}

/** A change of the source: `[from, to)` becomes `text`. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

/** The letters of a stretch of markup's text that stands at `at`. */
export function lettersOf(raw: string, at: number): Letter[] {
  const letters: Letter[] = [];
  const plain = (from: number, to: number) => {
    for (let i = from; i < to; i++) letters.push({ said: raw[i]!, from: at + i, to: at + i + 1 });
  };
  let from = 0;
  for (const match of raw.matchAll(entity)) {
    plain(from, match.index);
    from = match.index + match[0].length;
    letters.push({ said: decodeEntities(match[0]), from: at + match.index, to: at + from });
  }
  plain(from, raw.length);
  return at < 0 ? letters.map((letter) => ({ ...letter, from: -1 })) : letters;
}

/** Letters the reader put in, not the document. */
export const putIn = (text: string): Letter[] => [...text].map((said) => ({ said, from: -1, to: -1 }));

const isBlank = (said: string): boolean => said.trim() === '';

/**
 * Where in the text each letter stands; -1 for white space, which readers set as they like. Null when letters and text
 * do not agree: then nobody knows what to replace.
 * @param added what the reader may have put around words.
 */
function align(text: string, letters: readonly Letter[], added: string): Int32Array | null {
  const places = new Int32Array(letters.length).fill(-1);
  let at = 0;
  for (const [index, { said }] of letters.entries()) {
    if (isBlank(said)) continue;
    const fits = () => text.startsWith(said, at) || text.startsWith(said.toUpperCase(), at);
    while (at < text.length && !fits() && (isBlank(text[at]!) || added.includes(text[at]!))) at++;
    if (!fits()) return null;
    places[index] = at;
    at += text.startsWith(said, at) ? said.length : said.toUpperCase().length;
  }
  return places;
}

/** The changes that replace every cut, letter for letter in the source; null when one of them does not stand there. */
export function editsFor(text: string, letters: readonly Letter[], cuts: readonly Cut[], added = ''): Edit[] | null {
  const places = align(text, letters, added);
  if (!places) return null;
  const edits: Edit[] = [];
  let index = 0;
  for (const { start, end, label } of cuts) {
    while (index < letters.length && places[index]! < start) index++;
    const first = index;
    let last = first - 1;
    let seen = 0;
    for (; index < letters.length && places[index]! < end; index++) {
      if (places[index]! < 0) continue;
      last = index;
      seen += letters[index]!.said.length;
    }
    const own = letters.slice(first, last + 1).filter(({ from }) => from >= 0);
    const wanted = [...text.slice(start, end)]
      .filter((unit) => !isBlank(unit) && !added.includes(unit))
      .join('').length;
    if (own.length === 0 || seen < wanted) return null;
    for (const [at, { from, to }] of own.entries()) edits.push({ from, to, text: at === 0 ? label : '' });
    index = last + 1;
  }
  return edits;
}

/** Labels are plain letters in brackets: nothing in them needs escaping in any of the formats. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    out += source.slice(at, from) + text;
    at = to;
  }
  return out + source.slice(at);
}
