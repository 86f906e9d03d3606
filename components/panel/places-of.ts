import type { Place } from '../../lib/extract/extracted.ts';
import type { DetectorId } from '../../lib/model/detector-id.ts';
import { type Finding, isRaised } from '../../lib/model/finding.ts';

/** Names of the parts a detector's findings stand in, each once, in the order of the text. */
export function placesOf(detector: DetectorId, findings: readonly Finding[], places: readonly Place[]): string[] {
  const starts = findings
    .filter((finding) => finding.detector === detector && isRaised(finding))
    .flatMap(({ start }) => (start === null ? [] : [start]))
    .sort((a, b) => a - b);
  const names = new Set<string>();
  let index = -1;
  for (const start of starts) {
    while (index + 1 < places.length && places[index + 1]!.at <= start) index++;
    const name = places[index]?.name;
    if (name) names.add(name);
  }
  return [...names];
}
