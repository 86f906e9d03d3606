import { Head } from '../model/protocol.ts';
import { readNote } from './delivery-note.ts';
import type { FlushDeps, ServiceConfig } from './flush.ts';
import { judge } from './outcome.ts';
import { sendSigned } from './transport.ts';

/** What the service knows of this device; null when it does not say. */
export async function fetchHead(deps: FlushDeps, { endpoint }: ServiceConfig): Promise<Head | null> {
  const device = await deps.device.id();
  const { clockOffset } = await readNote(deps.store);
  const path = `/v1/devices/${device}/head`;
  const request = { endpoint, method: 'GET', path, body: null, contentType: '', clockOffset } as const;
  const { exchange } = await sendSigned(deps, request);
  const outcome = judge(exchange, deps.clock());
  const head = outcome.kind === 'answered' ? Head.safeParse(outcome.body) : null;
  return head?.success && head.data.device === device ? head.data : null;
}
