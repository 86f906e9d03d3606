import { z } from 'zod';
import { localKeys } from '../storage/keys.ts';

/** Where the last good policy is kept in local storage, with what is known of its fate. */
export const KEPT_KEY = localKeys.lastPolicy;

const Refused = z.object({ reason: z.string(), at: z.string() });

/** The last signed policy that was accepted, and the last one that was not. */
const KeptSigned = z.object({
  /** The accepted document as JSON text; null where none is in force. */
  text: z.string().nullable(),
  /** `x` of the key that signed it. */
  key: z.string().nullable(),
  /** Milliseconds. */
  acceptedAt: z.number().nullable(),
  /** What the server called it, so that it is sent once. */
  etag: z.string().nullable(),
  refusal: Refused.nullable(),
});
export type KeptSigned = z.infer<typeof KeptSigned>;

const Kept = z.object({
  /** The accepted document as JSON text; null where none is in force. */
  text: z.string().nullable(),
  /** The browser once answered, for good, that there is none. */
  none: z.boolean(),
  /** Milliseconds; since when a policy that was there is gone. */
  missingSince: z.number().nullable(),
  refusal: Refused.extend({ of: z.enum(['managed', 'kept']) }).nullable(),
  signed: KeptSigned.nullable().default(null),
});
export type Kept = z.infer<typeof Kept>;

export const nothingKept: Kept = { text: null, none: false, missingSince: null, refusal: null, signed: null };
export const nothingSigned: KeptSigned = { text: null, key: null, acceptedAt: null, etag: null, refusal: null };

/** Reads what local storage holds; anything damaged counts as nothing kept. */
export const readKept = (stored: unknown): Kept => Kept.safeParse(stored).data ?? nothingKept;
