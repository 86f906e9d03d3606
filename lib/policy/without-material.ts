// After the last wrap a policy stays, for its rules about tools; what it protected goes, whoever delivers it again.
import type { ManagedAnswer } from './hear.ts';
import { dayOf } from './on-a-show.ts';

/** Gives a document, as delivered, back without the material of shows that are over; any other as it came. */
export type Fit = <T>(document: T) => T;

/** `closed`: productions whose records were delivered and whose material was deleted here. */
export function fitTo(closed: readonly string[], now: number): Fit {
  const day = dayOf(new Date(now));
  return (document) => {
    if (closed.length === 0) return document;
    const fields = fieldsOf(document);
    return fields && isOver(fields['productions'], closed, day)
      ? (written(fields, document) as typeof document)
      : document;
  };
}

/** The document without what it protects: the shows’ names too, which are looked for like any registered one. */
export function withoutMaterial<T>(document: T): T {
  const fields = fieldsOf(document);
  return fields ? (written(fields, document) as T) : document;
}

function written(fields: Record<string, unknown>, like: unknown): unknown {
  const { protect: _, productions, ...rest } = fields;
  const nameless = (productions as unknown[]).map((each) => {
    const { title: __, showcode: ___, ...kept } = each as Record<string, unknown>;
    return kept;
  });
  const left = { ...rest, productions: nameless };
  return typeof like === 'string' ? JSON.stringify(left) : left;
}

/** Null for what is no document: it is for others to refuse. */
function fieldsOf(document: unknown): Record<string, unknown> | null {
  const value = typeof document === 'string' ? parsed(document) : document;
  if (typeof value !== 'object' || value === null || !('productions' in value)) return null;
  const { productions } = value;
  const isList = Array.isArray(productions) && productions.every((each) => typeof each === 'object' && each !== null);
  return isList ? value : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

/** All of its shows have wrapped and were closed here: one that goes on, or on again, needs everything. */
const isOver = (productions: unknown, closed: readonly string[], day: string): boolean =>
  (productions as Record<string, unknown>[]).every(
    ({ id, wraps }) => typeof wraps === 'string' && wraps < day && closed.includes(String(id)),
  );

export const fitted = (answer: ManagedAnswer, fit: Fit): ManagedAnswer =>
  answer.kind === 'value' ? { kind: 'value', value: fit(answer.value) } : answer;
