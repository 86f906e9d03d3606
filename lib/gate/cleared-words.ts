import { skeleton } from '../capture/skeleton.ts';
import { placesOfMarks, type Bases, type WordMark } from '../capture/word-mark.ts';
import { isFrom, type Sender, type Whence } from './whence.ts';

const LIFE_MS = 10 * 60 * 1000;
/** Of all tabs together; the oldest go first. */
const MOST = 4000;

interface Kept extends WordMark {
  from: Sender;
  bases: Bases;
  until: number;
}

/** What people let go, tab by tab, as marks: a body that carries it is judged by what else it carries. */
export function createClearedWords(now: () => number) {
  let kept: Kept[] = [];
  return {
    add(from: Sender, bases: Bases, marks: readonly WordMark[]): void {
      const until = now() + LIFE_MS;
      kept.push(...marks.map((mark) => ({ ...mark, from, bases, until })));
      if (kept.length > MOST) kept = kept.slice(-MOST);
    },
    /** The text with everything cleared there blanked out; the very same string when nothing was. */
    mask(whence: Whence, text: string): string {
      const live = kept.filter((mark) => mark.until > now() && isFrom(whence, mark.from));
      return live.length > 0 ? blank(text, groupsOf(live)) : text;
    },
  };
}

interface Group {
  length: number;
  bases: Bases;
  marks: Set<string>;
}

function groupsOf(kept: readonly Kept[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const { length, bases, hash } of kept) {
    const key = `${length} ${bases.join(' ')}`;
    const group = groups.get(key) ?? { length, bases, marks: new Set<string>() };
    group.marks.add(hash.join(' '));
    groups.set(key, group);
  }
  return groups.values();
}

function blank(text: string, groups: Iterable<Group>): string {
  const { bones, at } = skeleton(text);
  const out = text.split('');
  let isChanged = false;
  for (const { length, bases, marks } of groups) {
    for (const place of placesOfMarks(bones, length, marks, bases)) {
      out.fill(' ', at[place], at[place + length - 1]! + 1);
      isChanged = true;
    }
  }
  return isChanged ? out.join('') : text;
}
