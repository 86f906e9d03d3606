import type { Policy } from '../model/policy.ts';
import type { Tool } from '../model/tool.ts';
import type { CatalogueUpdates } from '../policy/catalogue/catalogue-updates.ts';

/** What the manifest knows nothing of: a policy's own tools, and the hosts that a catalogue update adds. */
export function beyondManifest(policy: Policy | null, catalogue: Pick<CatalogueUpdates, 'current'>): Tool[] {
  const added = (catalogue.current().update?.tools ?? []).map(
    ({ id, name, kinds, hosts, apiHosts, uploadHosts }): Tool => ({
      ...{ id, name: name ?? id, kinds: kinds ?? [], hosts, apiHosts, uploadHosts },
    }),
  );
  return [...(policy?.tools.custom ?? []), ...added];
}
