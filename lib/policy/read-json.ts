import { jsonFlaw } from './json-flaw.ts';

/** Larger or deeper than any policy a person would write: refused before anything looks inside. */
export const MAX_POLICY_BYTES = 256 * 1024;
export const MAX_POLICY_DEPTH = 8;

export type Json = { ok: true; value: unknown } | { ok: false; reason: string };

const refused = (reason: string): Json => ({ ok: false, reason });

/**
 * Reads what managed storage or a file gave: JSON text, or (Firefox) the object itself. Size, depth and repeated
 * fields are judged on the text, so that a hostile document is never built.
 */
export function readJson(input: unknown, what = 'policy'): Json {
  const text = typeof input === 'string' ? input.replace(/^\uFEFF/, '') : textOf(input);
  if (text === null) return refused(`The ${what} must be JSON text or an object.`);
  const bytes = text.length > MAX_POLICY_BYTES ? text.length : new TextEncoder().encode(text).length;
  if (bytes > MAX_POLICY_BYTES) return refused(`The ${what} is larger than ${MAX_POLICY_BYTES / 1024} KiB.`);
  if (!/\S/.test(text)) return refused(`The ${what} is empty.`);
  const flaw = flawIn(text, what);
  if (flaw) return refused(flaw);
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return refused(`The ${what} is not valid JSON ${flawOf(text)}.`);
  }
}

function textOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null) return null;
  try {
    return JSON.stringify(input) ?? null;
  } catch {
    return null;
  }
}

/** The place, and never what stands there. */
function flawOf(text: string): string {
  const { at, hint } = jsonFlaw(text);
  const before = text.slice(0, at).split('\n');
  return `(line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1})${hint === null ? '' : `: ${hint}`}`;
}

/** JSON.parse silently keeps the last of two equal fields: an administrator would never learn which one is in force. */
function flawIn(text: string, what: string): string | null {
  const open: (Set<string> | null)[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '{' || c === '[') open.push(c === '{' ? new Set() : null);
    else if (c === '}' || c === ']') open.pop();
    else if (c === '"') {
      const end = endOfString(text, i);
      const fields = open.at(-1);
      if (fields && isName(text, end)) {
        const name = text.slice(i, end);
        if (fields.has(name)) return `The field ${name.slice(0, 60)} is written twice in the same place.`;
        fields.add(name);
      }
      i = end - 1;
    }
    if (open.length > MAX_POLICY_DEPTH) return `The ${what} is nested deeper than ${MAX_POLICY_DEPTH} levels.`;
  }
  return null;
}

function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (i < text.length && text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return Math.min(i + 1, text.length);
}

function isName(text: string, end: number): boolean {
  let i = end;
  while (text[i] === ' ' || text[i] === '\n' || text[i] === '\r' || text[i] === '\t') i++;
  return text[i] === ':';
}
