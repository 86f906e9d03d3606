import { z } from 'zod';

/** A name as databases keep it: none takes the sign NUL in a text. At most 200 units. */
export const StoredName = z
  .string()
  .min(1)
  .max(200)
  .refine((name) => !name.includes('\0'));

/** What people wrote in one line, without signs that move or hide letters. */
export const plainWords = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cf}]*$/u)
    .trim();
