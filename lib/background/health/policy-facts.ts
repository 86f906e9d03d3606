import type { DeviceHealth } from '../../model/health.ts';
import type { PolicyStamp } from '../../model/snapshot.ts';
import { plainReason } from '../../policy/plain-reason.ts';
import type { PolicyState } from '../../policy/policy-state.ts';

type Facts = Pick<DeviceHealth, 'policy' | 'signature' | 'refusals'>;

const utc = (instant: string | null): string | null => (instant === null ? null : new Date(instant).toISOString());

/** The rules as facts about this device, without a word of what they say. */
export function policyFacts(state: PolicyState, stamp: PolicyStamp): Facts {
  const { signed, refusal, expired, missingSince, missingLists, warnings } = state;
  return {
    policy: {
      ...stamp,
      issuedAt: utc(stamp.issuedAt),
      expiresAt: utc(state.policy?.expiresAt ?? null),
      expired,
      missingSince,
      listsMissing: missingLists !== null,
      warnings: warnings.length,
    },
    signature: signed && {
      revision: signed.revision,
      key: signed.key,
      acceptedAt: signed.acceptedAt,
      checkedAt: signed.checkedAt,
      trouble: signed.trouble === null ? null : plainReason(signed.trouble).slice(0, 500),
    },
    refusals: [
      ...(refusal ? [{ of: 'managed' as const, ...plain(refusal) }] : []),
      ...(signed?.refusal ? [{ of: 'signed' as const, ...plain(signed.refusal) }] : []),
    ],
  };
}

const plain = ({ reason, at }: { reason: string; at: string }) => ({ reason: plainReason(reason).slice(0, 2000), at });
