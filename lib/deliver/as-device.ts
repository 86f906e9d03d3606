import { changeNote, readNote } from './delivery-note.ts';
import { ensureEnrolled } from './enrol.ts';
import type { FlushDeps, ServiceConfig } from './flush.ts';
import { judge } from './outcome.ts';
import type { Exchange } from './outcome.ts';
import { sendSigned } from './transport.ts';
import type { Request } from './transport.ts';

/**
 * One request to the production's service as the device it is enrolled as. Null: not enrolled. A refusal for the clock
 * or for an unknown device is worth one more try.
 */
export async function asDevice(
  deps: FlushDeps,
  config: ServiceConfig,
  request: Omit<Request, 'endpoint'>,
  again = false,
): Promise<Exchange | null> {
  const { clockOffset } = await readNote(deps.store);
  const { endpoint, production } = config;
  const enrolled = await ensureEnrolled(deps, { config, productions: [production], again, clockOffset });
  if (enrolled.kind === 'not-enrolled') return tryAgain(deps, config, request, again, enrolled.exchange);
  const { exchange } = await sendSigned(deps, { ...request, endpoint, clockOffset });
  const isRefused = exchange.kind === 'answer' && (exchange.status === 401 || exchange.status === 403);
  return isRefused ? tryAgain(deps, config, request, again, exchange) : exchange;
}

async function tryAgain(
  deps: FlushDeps,
  config: ServiceConfig,
  request: Omit<Request, 'endpoint'>,
  again: boolean,
  exchange: Exchange,
): Promise<Exchange | null> {
  const outcome = judge(exchange, deps.clock());
  if (again || outcome.kind !== 'refused' || outcome.why === 'revoked') return exchange;
  const date = exchange.kind === 'answer' ? Date.parse(exchange.date ?? '') : Number.NaN;
  if (outcome.why === 'clock' && !Number.isNaN(date))
    await changeNote(deps.store, { clockOffset: date - deps.clock() });
  return asDevice(deps, config, request, true);
}
