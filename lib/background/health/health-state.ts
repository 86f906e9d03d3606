import type { HealthState } from '../../messaging/replies.ts';
import { describeFields } from '../../policy/describe-fields.ts';
import { closingViews } from '../closings/closing-views.ts';
import { NO_PRODUCTION } from '../build-snapshot.ts';
import type { Office } from '../office.ts';
import { policyTroubles } from '../policy-troubles.ts';
import { uncoveredBy } from './catalogue-facts.ts';
import { discoveryView } from './discovery-view.ts';
import { deviceHealth } from './device-health.ts';
import { diagnosticFile } from './diagnostic-file.ts';

/** Everything the page of policy and health says. */
export async function healthState(office: Office): Promise<HealthState> {
  const state = await office.source.whenReady();
  const papers = office.source.papers();
  const health = await deviceHealth(office);
  const { production: first, off } = office.show.now();
  const { refusal, signed } = state;
  const updates = office.updates.current();
  const [device, note] = await Promise.all([office.device.id().catch(() => null), office.note().catch(() => null)]);
  return {
    health,
    off,
    device,
    production: first ? { id: first.id, title: first.title ?? first.id } : NO_PRODUCTION,
    organisation: state.policy?.organisation ?? null,
    refusals: [
      ...(refusal ? [{ of: 'managed' as const, ...refusal }] : []),
      ...(signed?.refusal ? [{ of: 'signed' as const, ...signed.refusal }] : []),
      ...(updates.refusal ? [{ of: 'catalogue' as const, ...updates.refusal }] : []),
    ],
    uncovered: await uncoveredBy(updates),
    discovery: await discoveryView(office),
    warnings: state.warnings,
    troubles: policyTroubles(state, Date.now()),
    fields: describeFields(state.policy, papers, 'screen'),
    closings: await closingViews(office),
    reportedAt: note?.reportedAt ?? null,
    hasService: Boolean(state.policy?.disclosure.endpoint),
    file: diagnosticFile(device, health, describeFields(state.policy, papers, 'file')),
  };
}
