import type { DeviceHealth } from '../../model/health.ts';
import type { CatalogueState } from '../../policy/catalogue/catalogue-updates.ts';
import { plainReason } from '../../policy/plain-reason.ts';
import { uncoveredHosts } from './granted-sites.ts';

const utc = (instant: string | undefined): string | null =>
  instant === undefined ? null : new Date(instant).toISOString();

/** Page hosts of an update that this build may not work on; for the screen. */
export const uncoveredBy = ({ update }: CatalogueState): Promise<string[]> =>
  uncoveredHosts((update?.tools ?? []).flatMap(({ hosts }) => hosts));

/** The catalogue as facts about this device: numbers, and none of the names in it. */
export async function catalogueFacts(state: CatalogueState): Promise<DeviceHealth['catalogue']> {
  const { update, acceptedAt, expired, checkedAt, trouble, refusal } = state;
  if (!update && !refusal && checkedAt === null && trouble === null) return null;
  const tools = update?.tools ?? [];
  const count = (of: (entry: (typeof tools)[number]) => number): number => tools.reduce((sum, one) => sum + of(one), 0);
  return {
    version: update?.version ?? null,
    issuedAt: utc(update?.issuedAt),
    expiresAt: utc(update?.expiresAt),
    expired,
    key: update?.key ?? null,
    acceptedAt,
    checkedAt,
    trouble: trouble === null ? null : plainReason(trouble).slice(0, 500),
    refusal: refusal && { reason: plainReason(refusal.reason).slice(0, 2000), at: refusal.at },
    tools: tools.length,
    added: count(({ hosts, apiHosts, uploadHosts }) => hosts.length + apiHosts.length + uploadHosts.length),
    withdrawn: count(({ withdraw }) => withdraw.length),
    uncovered: (await uncoveredBy(state)).length,
  };
}
