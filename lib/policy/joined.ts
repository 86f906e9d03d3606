// A browser its own person brought to a production: the same signed policy, with the service they agreed to and no other.
import { z } from 'zod';
import { Invitation } from '../model/join.ts';
import type { Fit } from './without-material.ts';

export const Joined = z.strictObject({ ...Invitation.shape, joinedAt: z.iso.datetime() });
export type Joined = z.infer<typeof Joined>;

const disclosureOf = ({ service, token }: Joined) => ({ endpoint: service, enrolmentToken: token });

/** Stands where an administrator's policy would: which production, which service, whose signature counts. */
export const bootstrapOf = (joined: Joined): string =>
  JSON.stringify({
    policyVersion: 1,
    productions: [{ id: joined.production }],
    disclosure: disclosureOf(joined),
    bundle: {
      url: `${joined.service}/v1/policy`,
      publicKeys: [joined.key, ...joined.policyKeys].map((x) => ({ kty: 'OKP', crv: 'Ed25519', x })),
    },
  });

/**
 * A production's policy as it holds here: for the one production that was joined, with records to the service that was
 * confirmed on screen, whatever the policy says for computers of its own. Anything that is not for it stays as it came,
 * to be refused.
 */
export function asJoined(joined: Joined): Fit {
  return (document) => {
    if (typeof document !== 'string') return document;
    const fields = parsed(document);
    const productions = (fields?.['productions'] ?? null) as { id?: unknown }[] | null;
    const ours = Array.isArray(productions) ? productions.filter((each) => each?.id === joined.production) : [];
    if (!fields || ours.length === 0) return document;
    const { content } = (fields['disclosure'] ?? {}) as { content?: unknown };
    const disclosure = { ...disclosureOf(joined), ...(content === undefined ? {} : { content }) };
    return JSON.stringify({ ...fields, productions: ours, disclosure }) as typeof document;
  };
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
