import { skeleton } from './skeleton.ts';
import type { Clock } from '../model/instant.ts';

/** Shorter texts clear themselves only as a whole. */
const MIN_BONES = 4;
const LIFE_MS = 10 * 60 * 1000;
const MOST = 200;

/**
 * What a person has cleared in this frame: the words, by letters and digits only, for ten minutes. A later layer
 * blanks them out before it looks, so it asks again about what is new and never about what was answered.
 */
export interface Clearances {
  clear(text: string): void;
  clearFile(file: File): void;
  clearChannel(name: string): void;
  /** The text with everything cleared blanked out, same length; the very same string when nothing was. */
  mask(text: string): string;
  hasFile(file: File): boolean;
  hasChannel(name: string): boolean;
  /** A file of this broad type was cleared: sites re-encode the pictures people pick. */
  hasFileLike(type: string): boolean;
}

/** `tell` hears the bones of what is cleared, as it is cleared. */
export function createClearances(now: Clock, tell?: (bones: readonly string[]) => void): Clearances {
  const texts: { bones: string; until: number }[] = [];
  const files = new Map<string, number>();
  const channels = new Map<string, number>();
  const live = (until: number | undefined): boolean => until !== undefined && until > now();

  function remember(all: readonly string[]): void {
    const long = all.map((text) => skeleton(text).bones).filter((bones) => bones.length >= MIN_BONES);
    texts.push(...long.map((bones) => ({ bones, until: now() + LIFE_MS })));
    texts.splice(0, texts.length - MOST);
    tell?.(long);
  }

  return {
    clear(text) {
      // Editors turn lines into list items or number them: each longer line also stands for itself.
      const lines = text.split('\n');
      const isShort = lines.length > 1 && lines.length <= MOST / 2;
      remember([text, ...(isShort ? lines.filter((line) => line.length >= 24) : [])]);
    },
    clearFile: (file) => void files.set(markOf(file), now() + LIFE_MS),
    clearChannel: (name) => void channels.set(name, now() + LIFE_MS),
    mask(text) {
      const current = texts.filter((t) => live(t.until));
      return current.length ? blank(text, current) : text;
    },
    hasFile: (file) => live(files.get(markOf(file))),
    hasChannel: (name) => live(channels.get(name)),
    hasFileLike: (type) => [...files].some(([mark, until]) => live(until) && mark.startsWith(type)),
  };
}

const markOf = (file: File): string => `${file.type}|${file.name}|${file.size}|${file.lastModified}`;

function blank(text: string, cleared: { bones: string }[]): string {
  const { bones, at } = skeleton(text);
  const spans: [number, number][] = [];
  for (const { bones: known } of cleared) {
    for (let i = bones.indexOf(known); i >= 0; i = bones.indexOf(known, i + known.length)) {
      spans.push([at[i]!, at[i + known.length - 1]! + 1]);
    }
  }
  if (!spans.length) return text;
  spans.sort((a, b) => a[0] - b[0]);
  let out = '';
  let from = 0;
  for (const [start, end] of spans) {
    if (end <= from) continue;
    out += text.slice(from, Math.max(from, start)) + ' '.repeat(end - Math.max(from, start));
    from = end;
  }
  return out + text.slice(from);
}
