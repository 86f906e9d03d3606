import type { z } from 'zod';

/** As much of a schema's inside as finding field names needs. */
interface Inside {
  type: string;
  innerType?: z.ZodType;
  out?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  options?: readonly z.ZodType[];
}

const inside = (schema: z.ZodType) => schema.def as unknown as Inside;

/** Field names the schema knows at `path`, so that a misspelt one can be answered with the right one. */
export function knownFields(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const { type, innerType, out, element, shape, options } = inside(schema);
  if (type === 'pipe' && out) return knownFields(out, path);
  if (innerType) return knownFields(innerType, path);
  if (options) return options.flatMap((option) => knownFields(option, path));
  const [step, ...rest] = path;
  if (element) return knownFields(element, rest);
  if (!shape) return [];
  if (step === undefined) return Object.keys(shape);
  const next = shape[String(step)];
  return next ? knownFields(next, rest) : [];
}
