import type { Policy } from '../model/policy.ts';
import type { PolicySourceDeps } from './policy-source.ts';
import { sameText, type Situation } from './situation.ts';

/** What lies beside the published policy goes by the same place and keys: it is told of them, and of each change. */
export function createBesideNote({ beside }: Pick<PolicySourceDeps, 'beside'>) {
  let told: Policy['bundle'] | undefined;
  return async ({ managed }: Situation): Promise<void> => {
    const place = managed?.policy.bundle ?? null;
    if (told !== undefined && sameText(told, place)) return;
    told = place;
    await beside?.(place).catch(() => undefined);
  };
}
