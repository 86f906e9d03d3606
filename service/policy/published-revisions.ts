import { readPolicy } from '../../lib/policy/read-policy.ts';
import { signedParts } from '../../lib/policy/signed-policy.ts';
import type { Published } from './published-policy.ts';

/** Production → revision of the policy this service publishes for it; empty where it publishes none that can be read. */
export async function publishedRevisions(published: () => Promise<Published>): Promise<Map<string, number>> {
  const parts = await published().then(
    ({ text }) => signedParts(text),
    () => null,
  );
  const reading = parts && readPolicy(parts.policy, { mayBeExpired: true });
  if (!reading?.ok) return new Map();
  const { productions, revision } = reading.policy;
  return new Map(productions.map(({ id }) => [id, revision]));
}
