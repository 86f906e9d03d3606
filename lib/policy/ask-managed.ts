import { isGraceOver } from './hear.ts';
import type { ManagedAnswer } from './hear.ts';
import type { Kept } from './kept.ts';
import type { PolicySourceDeps } from './policy-source.ts';

/** The one key of managed storage. */
export const MANAGED_KEY = 'policy';

/** What the administrator set. Firefox rejects where nothing is. Never rejects. */
export async function askManaged(read: () => Promise<Record<string, unknown>>): Promise<ManagedAnswer> {
  try {
    const value = (await read())[MANAGED_KEY];
    return value === undefined || value === null ? { kind: 'absent' } : { kind: 'value', value };
  } catch {
    return { kind: 'absent' };
  }
}

/** Whether records of a policy that would lapse now are still to be delivered. Asked only when it matters. */
export async function isOwed({ now, mayLapse }: PolicySourceDeps, kept: Kept): Promise<boolean> {
  return mayLapse !== undefined && isGraceOver(kept, now()) && !(await mayLapse().catch(() => true));
}
