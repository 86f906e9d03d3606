import type { DiscoveryView } from '../../messaging/replies.ts';
import { canDiscover } from '../discovery.ts';
import type { Office } from '../office.ts';

/** What was noticed for the production in force, less what is known by now. */
export async function discoveryView({ policy, production, candidates, tools }: Office): Promise<DiscoveryView> {
  const isWanted = policy()?.discovery === true;
  const all = await candidates.of(production()).catch(() => []);
  return {
    state: !isWanted ? 'off' : canDiscover() ? 'on' : 'unable',
    candidates: all
      .filter(({ host }) => !tools.at(`https://${host}/`))
      .map(({ host, kind, evidence, last }) => ({
        ...{ host, kind, last },
        evidence: evidence.map(({ name, times }) => ({ name, times })),
      })),
  };
}
