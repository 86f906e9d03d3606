// Publishing: the draft, whole, becomes the next revision; nothing that a device would refuse leaves.
import canonicalize from 'canonicalize';
import type { Policy } from '../../lib/model/policy.ts';
import { readPolicy } from '../../lib/policy/read-policy.ts';
import { signedParts, signPolicy } from '../../lib/policy/signed-policy.ts';
import { isSignedBy } from '../device-key.ts';
import { assertWithin } from '../identity/visitor.ts';
import type { Productions } from '../identity/person.ts';
import { Refusal } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import type { Rows } from '../store/rows.ts';
import { assertLists } from './policy-lists.ts';
import { draftOf, keepDraft, newestVersion } from './policy-store.ts';
import type { PolicyDraft } from './policy-store.ts';
import type { PolicyDocument } from './policy-view.ts';
import { inForceOf } from './policy-view.ts';
import type { PublishedFor } from './published-for.ts';

export interface Publishing {
  production: string;
  /** Of the draft that was looked at. */
  edit: number;
  by: string;
  /** Where whoever publishes may. */
  within: Productions;
  restores: number | null;
}

const changed = (): Refusal => new Refusal(409, 'changed', 'Somebody has changed the draft since. Load it again.');

/** Throws 409 for a draft that is another by now, or that a device would refuse. */
export function readDraft(draft: PolicyDraft | undefined, edit: number, now: Date) {
  if (!draft || draft.edit !== edit) throw changed();
  const document = JSON.parse(draft.document) as PolicyDocument;
  return { document, policy: assertFit(document, draft.production, now) };
}

/** Throws 409 with the first reason why a device would refuse it. */
export function assertFit(document: PolicyDocument, production: string, now: Date): Policy {
  const reading = readPolicy(document, { now: now.getTime() });
  if (!reading.ok) throw new Refusal(409, 'policy', `A device would refuse this policy. ${reading.reasons[0] ?? ''}`);
  if (reading.policy.productions[0]?.id !== production)
    throw new Refusal(409, 'policy', 'The first production of the policy has to be the one it is published for.');
  return reading.policy;
}

/** Gives the draft its next revision and today's date: what is signed elsewhere has to be known to the last byte. */
export async function stampDraft(
  { store, now }: ServiceContext,
  publishedFor: PublishedFor,
  { production, edit, by }: Pick<Publishing, 'production' | 'edit' | 'by'>,
): Promise<PolicyDocument> {
  const { document, policy } = readDraft(await draftOf(store, production), edit, now());
  const before = await Promise.all(policy.productions.map(({ id }) => revisionBefore(store, publishedFor, id)));
  const revision = Math.max(policy.revision, ...before.map((one) => one + 1));
  const stamped = { ...document, revision, issuedAt: now().toISOString() };
  const draft = { production, document: JSON.stringify(stamped), edit, at: now().toISOString(), by };
  if (!(await store.transaction((rows) => keepDraft(rows, draft)))) throw changed();
  return stamped;
}

async function revisionBefore(rows: Rows, publishedFor: PublishedFor, production: string): Promise<number> {
  const version = await newestVersion(rows, production);
  const inForce = await inForceOf(publishedFor, production);
  return Math.max(version?.revision ?? -1, inForce?.policy.revision ?? -1);
}

/** Signs and publishes the stamped draft, or publishes it as it was signed elsewhere. Returns the revision. */
export async function publishPolicy(
  context: ServiceContext,
  { production, edit, by, within, restores }: Publishing,
  signed: string | null,
): Promise<number> {
  const { store, now } = context;
  const { document, policy } = readDraft(await draftOf(store, production), edit, now());
  for (const { id } of policy.productions) assertWithin(id, within);
  await assertLists(context, production, policy);
  const text = signed === null ? signHere(context, document) : assertSigned(context, document, signed);
  const { revision } = policy;
  await store.transaction(async (rows) => {
    if ((await draftOf(rows, production))?.edit !== edit) throw changed();
    for (const { id } of policy.productions)
      if (((await newestVersion(rows, id))?.revision ?? -1) >= revision)
        throw new Refusal(409, 'revision', 'A policy of this revision or a later one was published. Prepare it again.');
    const version = { revision, text, at: now().toISOString(), by, restores };
    await rows.insert(
      'policy_version',
      policy.productions.map(({ id }) => ({ production: id, ...version })),
    );
  });
  return revision;
}

function signHere({ key, policyKeys }: ServiceContext, document: PolicyDocument): string {
  if (policyKeys.length > 0)
    throw new Refusal(409, 'signature', 'This service does not sign policies: sign it with npm run policy:sign.');
  return signPolicy(document, key.publicKey.x, key.sign);
}

/** Throws 409: signed with a key this service was told of, and saying exactly what the draft says. */
function assertSigned({ policyKeys }: ServiceContext, document: PolicyDocument, signed: string): string {
  const text = signed.trim();
  const parts = signedParts(text);
  const wrong = (why: string): Refusal => new Refusal(409, 'signature', why);
  if (!parts) throw wrong('That is no signed policy: it begins with {"format":"slateguard-policy".');
  if (parts.policy !== canonicalize(document)) throw wrong('It is not what the draft says. Prepare and sign it again.');
  if (!policyKeys.includes(parts.key)) throw wrong('It is signed with a key this service was not told of.');
  if (!isSignedBy(parts.key, parts.signed, parts.signature)) throw wrong('Its signature does not fit.');
  return text;
}
