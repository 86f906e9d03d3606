import { z } from 'zod';
import { localKeys } from '../storage/keys.ts';

/** Where the last good policy is kept in local storage, with what is known of its fate. */
export const KEPT_KEY = localKeys.lastPolicy;

const Kept = z.object({
  /** The accepted document as JSON text; null where none is in force. */
  text: z.string().nullable(),
  /** The browser once answered, for good, that there is none. */
  none: z.boolean(),
  /** Milliseconds; since when a policy that was there is gone. */
  missingSince: z.number().nullable(),
  refusal: z.object({ reason: z.string(), at: z.string(), of: z.enum(['managed', 'kept']) }).nullable(),
});
export type Kept = z.infer<typeof Kept>;

export const nothingKept: Kept = { text: null, none: false, missingSince: null, refusal: null };

/** Reads what local storage holds; anything damaged counts as nothing kept. */
export const readKept = (stored: unknown): Kept => Kept.safeParse(stored).data ?? nothingKept;
