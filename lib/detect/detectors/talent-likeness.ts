// A performer's voice, face and performance are theirs: asking a tool for them needs their consent, whatever the tool.
import type { Finding } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { namesIn } from '../kit.ts';
import { isRule } from '../likeness/clauses.ts';
import { REGISTERED, findComposed } from '../likeness/find-composed.ts';
import { findIntents } from '../names/find-intents.ts';

/** A performer named without intent is context for a person who asks, not an alarm. */
const NAMED_ONLY = 0.3;
/** A sentence or two, in which a rule leaves no room for a request. */
const BRIEF = 400;

export const talentLikeness: Detector = {
  id: 'talent-likeness',
  label: 'Likeness or voice of a performer',
  detect(input, kit) {
    const talent = namesIn(input, kit).filter((hit) => hit.name.group === 'talent' && hit.spelling !== 'part');
    const isTold = input.text.length < BRIEF && isRule(input.folded);
    const found = isTold ? [] : findIntents('talent-likeness', 'likeness', input, kit);
    if (found.length === 0 && !isTold) found.push(...findComposed(input, namesIn(input, kit)));
    for (const finding of found) {
      const registered = talent.some((hit) => hit.start < finding.end! && finding.start! < hit.end);
      if (registered) finding.confidence = REGISTERED;
    }
    const context = found.length > 0 ? [] : talent.slice(0, 20);
    return [
      ...found,
      ...context.map(({ start, end }): Finding => ({
        detector: 'talent-likeness',
        confidence: NAMED_ONLY,
        start,
        end,
        what: 'named-only',
      })),
    ];
  },
};
