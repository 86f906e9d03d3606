import type { Policy } from '../model/policy.ts';

export type Production = Policy['productions'][number];

/** What the person has chosen: a production's id, `none` for no show at all, null for whatever the policy names first. */
export type Choice = string | null;
export const NO_SHOW = 'none';

/** ISO day of a moment, by this computer's calendar: a wrap day ends when the crew's day does. */
export function dayOf(moment: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Between start and wrap, both days included; an end that is not named is open. */
export const isRunning = ({ starts, wraps }: Pick<Production, 'starts' | 'wraps'>, day: string): boolean =>
  (starts === null || starts <= day) && (wraps === null || day <= wraps);

/** Whether the person said so, or the calendar. */
export type OffShow = 'chosen' | 'not-started' | 'wrapped';

export interface Show {
  /** Whose rules and contact hold: the chosen production, else the first that runs, else the first. Null without a policy. */
  production: Production | null;
  /** Null: on a show, and use is recorded for it. Otherwise nothing is. */
  off: OffShow | null;
}

/** Which production this browser works for on a day. A choice that the policy no longer names counts as none made. */
export function showOf(policy: Policy | null, choice: Choice, day: string): Show {
  const productions = policy?.productions ?? [];
  const first = productions.find((each) => isRunning(each, day)) ?? productions[0] ?? null;
  if (!first) return { production: null, off: null };
  if (choice === NO_SHOW) return { production: first, off: 'chosen' };
  const production = productions.find(({ id }) => id === choice) ?? first;
  if (isRunning(production, day)) return { production, off: null };
  return { production, off: production.starts !== null && day < production.starts ? 'not-started' : 'wrapped' };
}
