import type { Closing, Ending } from '../../model/closing.ts';
import type { Policy } from '../../model/policy.ts';
import { LONGEST_WAIT_MS } from './limits.ts';

type Production = Policy['productions'][number];

/** Of these productions the ones that have wrapped, and whose end has not begun here. `day`: ISO, this computer's. */
export const wrapsDue = (productions: readonly Production[], closings: readonly Closing[], day: string): Production[] =>
  productions.filter(
    ({ id, wraps }) =>
      wraps !== null && wraps < day && !closings.some((each) => each.production === id && each.wraps === wraps),
  );

/** An end that was called off before anything was deleted: the show goes on, or IT delivers the policy again. */
export function isCalledOff(closing: Closing, policy: Policy | null, missing: boolean, day: string): boolean {
  if (closing.deleted !== null) return false;
  const production = policy?.productions.find(({ id }) => id === closing.production);
  if (closing.why === 'removed') return !missing && production !== undefined;
  return (
    closing.why === 'wrapped' && production !== undefined && !(production.wraps !== null && production.wraps < day)
  );
}

/** Whether its material goes now: its records have arrived, there is nowhere for them to go, or they waited long enough. */
export const isTime = ({ since, service }: Closing, waiting: number, now: number): boolean =>
  service === null || waiting === 0 || Math.abs(now - Date.parse(since)) >= LONGEST_WAIT_MS;

const why: Record<Ending, string> = {
  wrapped: 'The production has wrapped',
  left: 'The person left the production',
  removed: 'IT took the policy off this browser',
};

/** What the record says: numbers, and none of what was deleted. */
export function toldOf({ why: ending, deleted, service }: Closing): string {
  if (!deleted) return `${why[ending]}.`;
  const { counts, waiting, shared } = deleted;
  const records = waiting > 0 ? `${waiting} records had not arrived after the longest wait` : 'all records had arrived';
  const kept = `${counts.terms} names, ${counts.passages} passages, ${counts.images} pictures, consents of ${counts.consents} people`;
  const what = shared ? 'keys, approvals and declared uses of this production' : kept;
  const rest = shared
    ? ' What is registered for all shows of the policy stays until the last of them has wrapped.'
    : '';
  return `${why[ending]}; ${service ? records : 'no service is set up'}. Deleted from this browser: ${what}.${rest}`;
}
