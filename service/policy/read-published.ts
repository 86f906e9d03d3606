import { readPolicy } from '../../lib/policy/read-policy.ts';
import { signedParts } from '../../lib/policy/signed-policy.ts';
import type { Policy } from '../../lib/model/policy.ts';

export interface ReadText {
  /** As it was written. */
  document: Record<string, unknown>;
  policy: Policy;
}

/** What a published text says; null when no device would take it. */
export function readPublished(text: string): ReadText | null {
  const parts = signedParts(text);
  const reading = parts && readPolicy(parts.policy, { mayBeExpired: true });
  return reading?.ok
    ? { document: JSON.parse(parts!.policy) as Record<string, unknown>, policy: reading.policy }
    : null;
}

export const isFor = ({ policy }: ReadText, production: string): boolean =>
  policy.productions.some(({ id }) => id === production);
