import { z } from 'zod';

export const roles = [
  'reviewer',
  'exporter',
  'auditor',
  'administrator',
  'script-coordinator',
  'data-protection-officer',
] as const;
export type Role = (typeof roles)[number];

/** Ids of productions, or all of them, those to come included. */
export const Productions = z.union([z.literal('all'), z.array(z.string().min(1).max(200)).max(1000)]);
export type Productions = z.infer<typeof Productions>;

/** A role, and where it holds: a reviewer of one production may be the exporter of another, and of that one only. */
export const Grant = z.object({ role: z.enum(roles), productions: Productions });
export type Grant = z.infer<typeof Grant>;

export interface Person {
  id: string;
  name: string;
  grants: readonly Grant[];
}

/** Lists of productions in one. */
export function together(lists: readonly Productions[]): Productions {
  if (lists.includes('all')) return 'all';
  return [...new Set(lists.flat())].sort();
}

export const isAmongProductions = (production: string, productions: Productions): boolean =>
  productions === 'all' || productions.includes(production);
