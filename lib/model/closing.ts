import { z } from 'zod';

/** How work for a production ends in a browser: its last day is over, the person leaves, or IT takes it off. */
export const endings = ['wrapped', 'left', 'removed'] as const;
export type Ending = (typeof endings)[number];

/** What was kept of a production's own material, in numbers only. */
export const MaterialCounts = z.object({
  /** Names, showcodes and patterns. */
  terms: z.number().int().min(0),
  passages: z.number().int().min(0),
  images: z.number().int().min(0),
  /** People whose consents were kept. */
  consents: z.number().int().min(0),
});
export type MaterialCounts = z.infer<typeof MaterialCounts>;

/** The end of one production in this browser: records first, then the material, then a receipt for that. */
export const Closing = z.object({
  production: z.string().min(1).max(200),
  why: z.enum(endings),
  /** The wrap day it is about; null where there was none. */
  wraps: z.string().nullable(),
  since: z.iso.datetime(),
  /** Where its records go; null: no service, or nothing is left to tell it. */
  service: z.object({ endpoint: z.string(), token: z.string(), production: z.string() }).nullable(),
  /** Null: the material is still here, and protected. */
  deleted: z
    .object({
      at: z.iso.datetime(),
      counts: MaterialCounts,
      /** Other shows of the same policy go on: what is registered for all of them stays until the last has wrapped. */
      shared: z.boolean(),
      /** Records that had not arrived when the time was over. */
      waiting: z.number().int().min(0),
    })
    .nullable(),
  /** The record that says so; null: not written yet. */
  record: z.object({ epoch: z.string(), sequence: z.number().int() }).nullable(),
  /** ISO instant of the service's receipt for that record. */
  told: z.iso.datetime().nullable(),
});
export type Closing = z.infer<typeof Closing>;
