import type { z } from 'zod';
import { Policy } from '../model/policy.ts';

/** As much of a schema's inside as finding its words needs. */
interface Inside {
  innerType?: z.ZodType;
  out?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: readonly z.ZodType[];
  entries?: Record<string, string>;
}

function wordsOf(schema: z.ZodType, words: Set<string>): void {
  const { innerType, out, element, shape, options, entries } = schema.def as unknown as Inside;
  for (const [name, inner] of Object.entries(shape ?? {})) {
    words.add(name);
    wordsOf(inner, words);
  }
  for (const value of Object.values(entries ?? {})) words.add(value);
  for (const inner of [innerType, out, element, ...(options ?? [])]) if (inner) wordsOf(inner, words);
}

let known: ReadonlySet<string> | null = null;

/** Every name of a field and every value of a choice: what may be repeated from a policy without telling what it says. */
export function vocabulary(): ReadonlySet<string> {
  if (known) return known;
  const words = new Set<string>();
  wordsOf(Policy, words);
  return (known = words);
}
