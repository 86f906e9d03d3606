import type { MaterialCounts } from '../model/closing.ts';
import type { Policy } from '../model/policy.ts';

/** How much of a production's own material a policy carries: what is deleted when the show is over. */
export function materialOf({ protect, productions }: Policy): MaterialCounts {
  const { terms, patterns, passages, images, talent } = protect;
  const names = productions.flatMap(({ title, showcode }) => [title, showcode]).filter((name) => name !== null);
  return {
    terms: terms.length + patterns.length + names.length,
    passages: passages?.count ?? 0,
    images: images?.count ?? 0,
    consents: talent.filter(({ consent }) => consent.length > 0).length,
  };
}
