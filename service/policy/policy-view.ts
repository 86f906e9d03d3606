import type { Policy } from '../../lib/model/policy.ts';
import { readPolicy } from '../../lib/policy/read-policy.ts';
import type { Rows } from '../store/rows.ts';
import type { PublishedFor } from './published-for.ts';
import { draftOf, versionsOf } from './policy-store.ts';
import type { PolicyVersion } from './policy-store.ts';
import { isFor, readPublished } from './read-published.ts';
import type { ReadText } from './read-published.ts';

/** A policy document as it was written, whatever fields it has. */
export type PolicyDocument = Record<string, unknown>;

export interface PolicyView {
  production: string;
  document: PolicyDocument;
  /** Give back with a change; 0 where nobody has changed anything yet. */
  edit: number;
  changed: { at: string; by: string } | null;
  /** Revision of what devices are given now; null where there is none for this production. */
  inForce: number | null;
  /** Whether the draft says anything that is not in force. */
  isNew: boolean;
  /** Newest first. */
  versions: Omit<PolicyVersion, 'text'>[];
}

export async function policyView(rows: Rows, publishedFor: PublishedFor, production: string): Promise<PolicyView> {
  const draft = await draftOf(rows, production);
  const inForce = await inForceOf(publishedFor, production);
  const document = draft ? (JSON.parse(draft.document) as PolicyDocument) : (inForce?.document ?? blank(production));
  return {
    production,
    document,
    edit: draft?.edit ?? 0,
    changed: draft ? { at: draft.at, by: draft.by } : null,
    inForce: inForce?.policy.revision ?? null,
    isNew: inForce === null || !saysTheSame(document, inForce.policy),
    versions: await versionsOf(rows, production),
  };
}

/** What devices of this production are given now; null where there is none for it. */
export async function inForceOf(publishedFor: PublishedFor, production: string): Promise<ReadText | null> {
  const found = await publishedFor(production).catch(() => null);
  const read = found && readPublished(found.text);
  return read && isFor(read, production) ? read : null;
}

export const blank = (production: string): PolicyDocument => ({
  policyVersion: 1,
  revision: 0,
  productions: [{ id: production }],
});

/** But for what each publishing changes. */
function saysTheSame(document: PolicyDocument, policy: Policy): boolean {
  const reading = readPolicy(document, { mayBeExpired: true });
  if (!reading.ok) return false;
  const plain = (of: Policy): string => JSON.stringify({ ...of, revision: 0, issuedAt: null });
  return plain(reading.policy) === plain(policy);
}
