// A way for the person at this browser to what the production holds about them: only its key can ask for one.
import { z } from 'zod';
import { asDevice } from './as-device.ts';
import type { FlushDeps } from './flush.ts';
import { judge } from './outcome.ts';

const OwnLink = z.object({ path: z.string().regex(/^\/mine#[\w-]{32}$/) });

/** An address good once, for two minutes; null when there is no service, or it does not say. */
export async function ownLink(deps: FlushDeps): Promise<string | null> {
  const config = await deps.config();
  if (!config) return null;
  const exchange = await asDevice(deps, config, { method: 'POST', path: '/v1/own/link', body: null, contentType: '' });
  const outcome = exchange && judge(exchange, deps.clock());
  const link = outcome?.kind === 'answered' ? OwnLink.safeParse(outcome.body) : null;
  // Always at the service the policy names, whatever it says.
  return link?.success ? config.endpoint.replace(/\/$/, '') + link.data.path : null;
}
