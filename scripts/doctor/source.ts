import type { KitBrowser } from '../release/identity.ts';

/** One place a browser reads policies from, brought into the shape of its Linux file. */
export interface Source {
  browser: KitBrowser;
  /** What to call it: a path, or a part of one. */
  name: string;
  level: 'mandatory' | 'recommended';
  system: 'linux' | 'windows' | 'macos';
  /** Text of a file; a document that was put together from registry or profile. */
  content: { text: string } | { document: unknown } | { unreadable: string };
}

export interface Problem {
  /** `wrong`: the guard does not stand as deployed. `aside`: worth knowing. `unknown`: nobody can tell from here. */
  weight: 'wrong' | 'aside' | 'unknown';
  where: string;
  what: string;
}

export type Dictionary = Record<string, unknown>;
export const isDictionary = (value: unknown): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const wrong = (where: string, what: string): Problem => ({ weight: 'wrong', where, what });
export const aside = (where: string, what: string): Problem => ({ weight: 'aside', where, what });

export const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'a list' : isDictionary(value) ? 'an object' : `a ${typeof value}`;
