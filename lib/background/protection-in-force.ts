import type { Policy } from '../model/policy.ts';
import type { Protection } from '../model/protection.ts';
import { protectionOf } from '../policy/protection.ts';

export interface ProtectionReply {
  /** Changes with the policy, and with every start of the background. */
  key: string;
  /** Null when the asker has it already. */
  protection: Protection | null;
}

/** What is protected now, for whoever does not have it yet: megabytes where a series is registered. */
export function createProtectionInForce(policy: () => Policy | null, newKey: () => string) {
  let of: Policy | null | undefined;
  let key = '';
  return (known: string | null): ProtectionReply => {
    if (of !== policy()) {
      of = policy();
      key = newKey();
    }
    return { key, protection: known === key ? null : protectionOf(of) };
  };
}
