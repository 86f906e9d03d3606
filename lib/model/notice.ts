import type { PolicyStamp } from './snapshot.ts';

/** What crew are told of the guard, and whether this person has read it in its present version. */
export interface NoticeState {
  version: string;
  /** The production's own words, beside ours; null: none. */
  text: string | null;
  /** The production's own page, https; null: none. */
  url: string | null;
  /** ISO instant at which this version was acknowledged; null: not yet. */
  acknowledgedAt: string | null;
  production: { id: string; title: string };
  organisation: string | null;
  contact: { name: string | null; email: string | null } | null;
  policy: PolicyStamp;
  /** Tools nobody has listed are looked for. */
  discovery: boolean;
  /** False: records stay on this computer. */
  hasService: boolean;
}
