import type { Policy } from '../model/policy.ts';
import type { PublicKey } from '../model/protocol.ts';
import type { Offer } from './hear-signed.ts';
import { MAX_SIGNED_BYTES, signedParts } from './signed-policy.ts';

export type Verify = (key: PublicKey, text: string, signature: string) => Promise<boolean>;

const refused = (reason: string, etag: string | null): Offer => ({ kind: 'refused', reason, etag });

/** Believes nothing of a published text that one of the administrator's keys did not sign; reads nothing before that. */
export async function judgePublished(
  { text, etag }: { text: string; etag: string | null },
  { publicKeys }: NonNullable<Policy['bundle']>,
  verify: Verify,
): Promise<Offer> {
  if (text.length > MAX_SIGNED_BYTES) return refused('The published policy is larger than 256 KiB.', etag);
  const parts = signedParts(text);
  if (!parts) return refused('What is published is not a signed policy (npm run policy:sign writes one).', etag);
  const key = publicKeys.find(({ x }) => x === parts.key);
  if (!key) return refused('The published policy is signed with a key that is not in bundle.publicKeys.', etag);
  if (!(await verify(key, parts.signed, parts.signature)))
    return refused('The published policy was changed after it was signed.', etag);
  return { kind: 'signed', policy: parts.policy, key: parts.key, etag };
}
