// Makes this browser known to the production's service, once, and remembers the key that signs its receipts.
import { sha256, utf8 } from '../log/base64url.ts';
import { EnrolmentReply, enrolText } from '../model/protocol.ts';
import type { Enrolment, PublicKey } from '../model/protocol.ts';
import type { FlushDeps, ServiceConfig } from './flush.ts';
import { judge } from './outcome.ts';
import type { Exchange, Outcome } from './outcome.ts';
import { sendPlain } from './transport.ts';

/** Kept in the database. A new endpoint or token is an administrator's intent: enrol again. */
export interface EnrolmentNote {
  endpoint: string;
  device: string;
  /** SHA-256 of the token: the token itself stays in the policy. */
  token: string;
  serviceKey: PublicKey;
  /** Productions this device is enrolled for there. */
  productions: string[];
}

const NOTE = 'enrolment';

export type Enrolled =
  { kind: 'enrolled'; serviceKey: PublicKey } | { kind: 'not-enrolled'; outcome: Outcome; exchange: Exchange };

export interface Wanted {
  config: ServiceConfig;
  /** Those of the records to be sent: some may be of a production the policy has left since. */
  productions: readonly string[];
  /** Ask the service anew, but keep to the pinned key. */
  again: boolean;
  clockOffset: number;
}

/** Uses the kept enrolment while it fits, and enrols for what it lacks. */
export async function ensureEnrolled(deps: FlushDeps, wanted: Wanted): Promise<Enrolled> {
  const { endpoint } = wanted.config;
  const [token, device] = [await sha256(utf8(wanted.config.token)), await deps.device.id()];
  const kept = (await deps.store.note(NOTE)) as EnrolmentNote | undefined;
  const samePlace = kept?.endpoint === endpoint && kept.token === token;
  const known = samePlace && kept.device === device && !wanted.again ? kept.productions : [];
  const missing = wanted.productions.filter((production) => !known.includes(production));
  let pinned = samePlace ? kept.serviceKey : null;
  for (const production of missing) {
    const answer = await ask(deps, wanted, production);
    if (answer.kind === 'not-enrolled') return answer;
    // The same token and place cannot turn into another service: only IT changes either.
    if (pinned && pinned.x !== answer.serviceKey.x) return interfered(answer.exchange);
    pinned = answer.serviceKey;
  }
  const productions = [...known, ...missing];
  const note: EnrolmentNote = { endpoint, device, token, serviceKey: pinned!, productions };
  if (missing.length) await deps.store.putNote(NOTE, note);
  return { kind: 'enrolled', serviceKey: pinned! };
}

/**
 * Enrols with a service nobody knows here yet, and keeps that only if it has this key (`x`). `wrong-key`: another one
 * answered, and nothing is kept.
 */
export async function enrolAnew(
  deps: FlushDeps,
  wanted: Wanted,
  key: string,
): Promise<Enrolled | { kind: 'wrong-key' }> {
  const { endpoint, production } = wanted.config;
  const answer = await ask(deps, wanted, production);
  if (answer.kind === 'not-enrolled') return answer;
  const { serviceKey } = answer;
  if (serviceKey.x !== key) return { kind: 'wrong-key' };
  const [token, device] = [await sha256(utf8(wanted.config.token)), await deps.device.id()];
  const note: EnrolmentNote = { endpoint, device, token, serviceKey, productions: [production] };
  await deps.store.putNote(NOTE, note);
  return { kind: 'enrolled', serviceKey };
}

const interfered = (exchange: Exchange): Extract<Enrolled, { kind: 'not-enrolled' }> => ({
  kind: 'not-enrolled',
  outcome: { kind: 'interfered', after: null },
  exchange,
});

async function ask(deps: FlushDeps, { config, clockOffset }: Wanted, production: string) {
  const body = JSON.stringify(await enrolment(deps, config.token, production, clockOffset));
  const { endpoint } = config;
  const exchange = await sendPlain(deps, {
    endpoint,
    method: 'POST',
    path: '/v1/enrol',
    body,
    contentType: 'application/json',
  });
  const outcome = judge(exchange, deps.clock());
  if (outcome.kind !== 'answered') return { kind: 'not-enrolled', outcome, exchange } as const;
  const reply = EnrolmentReply.safeParse(outcome.body);
  const ours = reply.success && reply.data.device === (await deps.device.id());
  return ours ? ({ kind: 'enrolled', serviceKey: reply.data.serviceKey, exchange } as const) : interfered(exchange);
}

async function enrolment(deps: FlushDeps, token: string, production: string, offset: number): Promise<Enrolment> {
  const created = new Date(deps.clock() + offset).toISOString();
  const publicKey = await deps.device.publicKey();
  const signature = await deps.device.sign(enrolText({ production, publicKey, created }));
  return { token, publicKey, production, created, signature };
}
