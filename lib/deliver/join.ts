// Makes this browser known to a service a person was invited to, and believes it only when it has the key they compared.
import type { Invitation } from '../model/join.ts';
import { tokenEnds } from '../model/join.ts';
import type { TokenEnd } from '../model/join.ts';
import { readNote } from './delivery-note.ts';
import { enrolAnew } from './enrol.ts';
import type { FlushDeps } from './flush.ts';
import type { Exchange, Outcome } from './outcome.ts';

/** Why a service did not let this browser in. */
export const joinFailures = [...tokenEnds, 'unknown', 'wrong-key', 'no-connection', 'interfered', 'clock'] as const;
export type JoinFailure = (typeof joinFailures)[number];

/** Null: enrolled, and the service's key pinned. */
export async function joinService(deps: FlushDeps, invitation: Invitation): Promise<JoinFailure | null> {
  const { service: endpoint, production, token, key } = invitation;
  const { clockOffset } = await readNote(deps.store);
  const wanted = { config: { endpoint, production, token }, productions: [production], again: true, clockOffset };
  const enrolled = await enrolAnew(deps, wanted, key);
  if (enrolled.kind === 'enrolled') return null;
  return enrolled.kind === 'wrong-key' ? 'wrong-key' : failureOf(enrolled.outcome, enrolled.exchange);
}

function failureOf(outcome: Outcome, exchange: Exchange): JoinFailure {
  if (outcome.kind === 'retry') return 'no-connection';
  if (outcome.kind !== 'refused') return 'interfered';
  return outcome.why === 'clock' ? 'clock' : (endIn(exchange) ?? 'unknown');
}

/** The service says what became of a token that was good. */
function endIn(exchange: Exchange): TokenEnd | null {
  const body = exchange.kind === 'answer' ? exchange.body : '';
  return tokenEnds.find((end) => body.includes(`"${end}"`)) ?? null;
}
