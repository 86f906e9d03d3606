import { readPolicy } from '../../lib/policy/read-policy.ts';
import { signedParts } from '../../lib/policy/signed-policy.ts';
import type { Policy } from '../../lib/model/policy.ts';
import { createPublishedPolicy } from '../policy/published-policy.ts';
import type { ServiceContext } from '../service-context.ts';

/** The policy devices are given, as its own words say it; null when there is none, or none that can be read. */
export function createPolicyReader({ dataDir, key }: ServiceContext): () => Promise<Policy | null> {
  const published = createPublishedPolicy(dataDir, key);
  let kept: { etag: string; policy: Policy | null } | null = null;
  return async () => {
    const found = await published().catch(() => null);
    if (!found) return null;
    if (kept?.etag !== found.etag) kept = { etag: found.etag, policy: read(found.text) };
    return kept.policy;
  };
}

function read(text: string): Policy | null {
  const parts = signedParts(text);
  const reading = parts && readPolicy(parts.policy, { mayBeExpired: true });
  return reading?.ok ? reading.policy : null;
}
