import { guardRecord } from '../log/build-record.ts';
import type { Journal } from '../log/journal.ts';
import type { Delivery } from '../deliver/delivery.ts';
import type { z } from 'zod';
import type { GuardData, GuardEvent } from '../model/record.ts';
import type { PolicyStamp } from '../model/snapshot.ts';
import type { PolicyState } from '../policy/policy-state.ts';

/** What a person says of their own accord is recorded even while they work for no show. */
const always: ReadonlySet<GuardEvent> = new Set(['notice-acknowledged', 'false-alarm', 'false-alarm-withdrawn']);

/**
 * Writes what happens to the guard itself into the same log as everything else. `isOn`: this browser works for a show
 * now; otherwise nothing is recorded for it.
 */
export function createGuardRecords(
  journal: Journal,
  delivery: Delivery,
  production: () => string,
  isOn: () => boolean,
) {
  async function note(
    event: GuardEvent,
    detail: string,
    tool: string | null,
    policy: PolicyStamp | null,
    about?: z.infer<typeof GuardData>['about'],
  ): Promise<string> {
    if (!isOn() && !always.has(event)) return '';
    return write(production(), event, detail, tool, policy, about);
  }

  async function write(
    of: string,
    event: GuardEvent,
    detail: string,
    tool: string | null,
    policy: PolicyStamp | null,
    about?: z.infer<typeof GuardData>['about'],
  ): Promise<string> {
    const at = new Date().toISOString();
    const stamp = policy && { id: policy.id, revision: policy.revision, source: policy.source };
    const record = await journal.append(guardRecord(of, at, { event, detail, tool, policy: stamp, about }));
    delivery.flushSoon();
    return record.id;
  }

  return {
    note,
    /** For the production that is left or joined, whichever is in force. */
    switched: (of: string, detail: string, policy: PolicyStamp): Promise<string> =>
      write(of, 'production-switched', detail, null, policy),
    /** One record for each thing that happened to the policy. */
    async policyChanged(state: PolicyState, stamp: PolicyStamp): Promise<void> {
      for (const news of state.news) {
        if (news === 'applied')
          await note('policy-applied', `Revision ${stamp.revision}, from: ${stamp.source}.`, null, stamp);
        if (news === 'refused') await note('policy-refused', state.refusal?.reason ?? 'Refused.', null, stamp);
        if (news === 'signed-refused')
          await note('policy-refused', state.signed?.refusal?.reason ?? 'Refused.', null, stamp);
        if (news === 'missing')
          await note('error', 'The browser no longer delivers a policy; the last one stays.', null, stamp);
        if (news === 'lapsed') await note('error', 'No policy for a day: built-in rules are in force.', null, stamp);
      }
    },
  };
}
export type GuardRecords = ReturnType<typeof createGuardRecords>;
