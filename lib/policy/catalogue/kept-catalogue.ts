import { z } from 'zod';

/** What this disk keeps of catalogue updates. */
const Kept = z.object({
  /** As it was published, signature and all; it is verified anew at each start. */
  text: z.string().nullable(),
  /** Milliseconds. */
  acceptedAt: z.number().nullable(),
  /** Highest version that was ever taken here. */
  floor: z.number(),
  /** What the server called what it sent last. */
  etag: z.string().nullable(),
  refusal: z.object({ reason: z.string(), at: z.string() }).nullable(),
  /** Milliseconds of the last answer. */
  checkedAt: z.number().nullable(),
  trouble: z.string().nullable(),
});
export type KeptCatalogue = z.infer<typeof Kept>;

const nothing: KeptCatalogue = {
  ...{ text: null, acceptedAt: null, floor: 0, etag: null },
  ...{ refusal: null, checkedAt: null, trouble: null },
};

/** Anything damaged counts as nothing kept. */
export const readKeptCatalogue = (stored: unknown): KeptCatalogue => Kept.safeParse(stored).data ?? nothing;
