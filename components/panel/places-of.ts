import type { Place } from '../../lib/extract/extracted.ts';
import type { DetectorId } from '../../lib/model/detector-id.ts';
import { type Finding, isRaised } from '../../lib/model/finding.ts';

/** Names of the parts a detector's findings reach into, each once, in the order of the text. */
export function placesOf(detector: DetectorId, findings: readonly Finding[], places: readonly Place[]): string[] {
  const names = new Set<string>();
  for (const finding of findings) {
    if (finding.detector !== detector || !isRaised(finding) || finding.start === null || finding.end === null) continue;
    const first = indexAt(places, finding.start);
    const last = Math.max(first, indexAt(places, finding.end - 1));
    for (let index = Math.max(0, first); index <= last; index++) names.add(places[index]!.name);
  }
  return places.map(({ name }) => name).filter((name) => names.delete(name));
}

/** The part an offset lies in; -1 before the first. */
function indexAt(places: readonly Place[], offset: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.at <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
