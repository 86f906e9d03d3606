// One mention of the codename next to one plot point is a leak, however the name is spelled.
import type { Finding } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { namesIn } from '../kit.ts';
import type { NameHit } from '../names/name.ts';
import { weighTerm } from '../names/weigh-term.ts';

/** Two protected names within a few lines of each other vouch for one another. */
const NEAR = 500;
const VOUCHED = 0.75;
/** A name too weak for this much belief on its own is not helped by company. */
const WORTH_VOUCHING = 0.3;

export const protectedTerm: Detector = {
  id: 'protected-term',
  label: 'Protected name',
  detect(input, kit) {
    const hits = namesIn(input, kit).filter((hit) => hit.name.group === 'term');
    const findings: Finding[] = hits.map((hit) => ({
      detector: 'protected-term',
      confidence: weighTerm(hit, input.text),
      start: hit.start,
      end: hit.end,
      what: hit.name.kind ?? 'other',
    }));
    vouch(hits, findings);
    return findings.filter((finding) => finding.confidence > 0);
  },
};

/** Raises each hit that has another name near it, in one pass: the nearest different name is the last one seen. */
const vouch = (hits: readonly NameHit[], findings: Finding[]): void => {
  let other = -1;
  let last = -1;
  for (let i = 0; i < hits.length; i++) {
    if (findings[i]!.confidence < WORTH_VOUCHING) continue;
    if (last >= 0 && hits[last]!.name.id !== hits[i]!.name.id) other = last;
    last = i;
    if (other < 0 || hits[i]!.start - hits[other]!.end > NEAR) continue;
    for (const k of [other, i]) findings[k]!.confidence = Math.max(findings[k]!.confidence, VOUCHED);
  }
};
