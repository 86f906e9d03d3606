// What the production protects, compiled once a policy so that a paste is judged in the time it takes to read it.
import type { DetectorId } from '../model/detector-id.ts';
import { noProtection, type Protection } from '../model/protection.ts';
import type { ScanText } from './detector.ts';
import { fold, foldedOf } from './fold-plain.ts';
import { boundPattern } from './names/bound-pattern.ts';
import { findNames } from './names/find-names.ts';
import { wordsOf } from './names/letters.ts';
import { indexNames, type NameIndex } from './names/name-index.ts';
import type { Name, NameGroup, NameHit } from './names/name.ts';
import { compilePassages } from './passages/compile-passages.ts';
import type { PassageIndex } from './passages/passage-index.ts';
import { compilePictures } from './pictures/compile-pictures.ts';
import type { PictureIndex } from './pictures/picture-index.ts';

export interface CompiledPattern {
  id: string;
  detector: DetectorId;
  regex: RegExp;
}

/** A production's protected material in the form detectors use. Holds no state of any text but a weak memo. */
export interface DetectKit {
  readonly names: NameIndex;
  readonly patterns: readonly CompiledPattern[];
  readonly hits: WeakMap<ScanText, NameHit[]>;
  /** Registered passages; null where none are. */
  readonly passages: PassageIndex | null;
  /** Registered pictures; null where none are, and in a page's guard. */
  readonly pictures: PictureIndex | null;
  readonly masks: WeakMap<ScanText, string>;
}

const listNames = (protection: Protection): Name[] => {
  const names: Name[] = [];
  const add = (text: string, group: NameGroup, more: Partial<Name> = {}) => {
    const words = wordsOf(fold(text).text);
    if (words.length > 0) names.push({ id: names.length, group, kind: null, text, words, insideWords: false, ...more });
  };
  for (const term of protection.terms)
    add(term.text, 'term', { kind: term.kind, insideWords: term.insideWords ?? false });
  for (const person of protection.talent) add(person.name, 'talent');
  const { artists, masters, titles, characters, people } = protection.works;
  const free = new Set(masters);
  for (const name of artists) add(name, 'artist', free.has(name) ? { isFree: true } : {});
  for (const name of titles) add(name, 'title');
  for (const name of characters) add(name, 'character');
  for (const name of people) add(name, 'person');
  return names;
};

/** Compiles a protection. Patterns that do not compile are left out: the policy was refused before if it had one. */
export const compileKit = (protection: Protection): DetectKit => ({
  names: indexNames(listNames(protection)),
  patterns: protection.patterns.flatMap(({ id, regex, detector }) => {
    const compiled = boundPattern(regex);
    return compiled ? [{ id, detector, regex: compiled }] : [];
  }),
  hits: new WeakMap(),
  passages: compilePassages(protection.passages),
  pictures: compilePictures(protection.images),
  masks: new WeakMap(),
});

/** A kit that protects nothing. */
export const emptyKit: DetectKit = compileKit(noProtection);

/** Names in a text, found once and shared by the detectors. */
export const namesIn = (input: ScanText, kit: DetectKit): NameHit[] => {
  let hits = kit.hits.get(input);
  if (!hits) {
    hits = findNames(foldedOf(input), kit.names);
    kit.hits.set(input, hits);
  }
  return hits;
};
