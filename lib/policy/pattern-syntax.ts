import { charSetOf } from './char-set.ts';
import type { CharSet } from './char-set.ts';

/** A pattern taken apart as far as its running time depends on it. */
export type Part =
  | { kind: 'char'; set: CharSet }
  /** `^`, `$`, `\b`: takes nothing and may fail. */
  | { kind: 'edge' }
  | { kind: 'group'; choices: Item[][] };

export interface Item {
  part: Part;
  min: number;
  /** Infinity for `*`, `+` and `{n,}`. */
  max: number;
}

const once = { min: 1, max: 1 };

/** Thrown by {@link parsePattern}; the message ends a sentence that begins with the field. */
export class PatternFault extends Error {}

/** Takes a pattern apart. Throws a {@link PatternFault} for what it does not know or will not have. */
export function parsePattern(source: string): Item[][] {
  const reader = new Reader(source);
  const choices = reader.choices(0);
  if (!reader.isAtEnd()) throw new PatternFault('has a ")" without a "(".');
  return choices;
}

/** Deeper groups than this are no naming pattern. */
const MAX_DEPTH = 6;

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  isAtEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  choices(depth: number): Item[][] {
    if (depth > MAX_DEPTH) throw new PatternFault(`nests groups deeper than ${MAX_DEPTH} levels.`);
    const choices: Item[][] = [[]];
    while (!this.isAtEnd() && this.#source[this.#at] !== ')') {
      if (this.#take(/\|/y)) choices.push([]);
      else choices.at(-1)!.push(this.#item(depth));
    }
    return choices;
  }

  #item(depth: number): Item {
    const part = this.#part(depth);
    const repeat = this.#repeat();
    if (part.kind === 'edge' && repeat !== once) throw new PatternFault('repeats an edge (^, $ or \\b).');
    return { part, ...repeat };
  }

  #part(depth: number): Part {
    if (this.#take(/\\[bB]|[$^]/y)) return { kind: 'edge' };
    if (this.#take(/\((?:\?:|\?<[a-z]\w{0,30}>|(?!\?))/iy)) {
      const choices = this.choices(depth + 1);
      if (!this.#take(/\)/y)) throw new PatternFault('has a "(" without a ")".');
      return { kind: 'group', choices };
    }
    const char = this.#take(KNOWN_ESCAPE) ?? this.#take(CLASS) ?? this.#take(PLAIN);
    if (char === null) throw new PatternFault(this.#fault());
    return { kind: 'char', set: charSetOf(char) };
  }

  #repeat(): { min: number; max: number } {
    const repeat = this.#take(/(?:[*+?]|\{\d{1,5}(?:,\d{0,5})?\})\??/y);
    if (repeat === null) return once;
    if (repeat.startsWith('*')) return { min: 0, max: Infinity };
    if (repeat.startsWith('+')) return { min: 1, max: Infinity };
    if (repeat.startsWith('?')) return { min: 0, max: 1 };
    const [min = '0', max] = repeat.replaceAll(/[{}?]/g, '').split(',');
    return { min: Number(min), max: max === undefined ? Number(min) : max === '' ? Infinity : Number(max) };
  }

  #fault(): string {
    const rest = this.#source.slice(this.#at);
    if (/^\\(?:[1-9]|k)/.test(rest)) return 'refers back to a group; that can take very long.';
    if (/^\(\?<?[=!]/.test(rest)) return 'looks ahead or behind; that can take very long.';
    if (/^[*+?]/.test(rest)) return `has nothing for "${rest[0]}" to repeat.`;
    if (/^[{}\]]/.test(rest)) return `has a "${rest[0]}" that needs a backslash before it.`;
    return `has "${rest.slice(0, 2)}", which is not understood.`;
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0] ?? null;
    if (found !== null) this.#at += found.length;
    return found;
  }
}

const KNOWN_ESCAPE = /\\(?:[dDwWsSnrtfv0]|x[\da-f]{2}|u[\da-f]{4}|[^\da-z])/iy;
const CLASS = /\[\^?(?:\\(?:[dDwWsSnrtfv0]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|[^\da-zA-Z])|[^\\\]]){1,400}\]/y;
const PLAIN = /[^\\()[\]{}*+?|^$]/y;
