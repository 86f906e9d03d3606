import { z } from 'zod';
import { MOST_TERMS, Term } from './policy.ts';

/** The largest file of lists a device takes. */
export const MAX_BUNDLE_BYTES = 32 * 1024 * 1024;

const base64url = z
  .string()
  .regex(/^[\w-]*$/, 'is not base64url')
  .default('');

/** What is too large for a policy: a file beside it, written by `npm run protect`, named in it with its hash. */
export const Bundle = z.strictObject({
  format: z.literal('slateguard-bundle'),
  version: z.literal(1),
  /** The sealed passages, base64url; their key is in the policy. */
  passages: base64url,
  /** The sealed pictures, likewise. */
  images: base64url,
  /** In addition to the policy's own. */
  terms: z.array(Term).max(MOST_TERMS).default([]),
});
export type Bundle = z.infer<typeof Bundle>;
