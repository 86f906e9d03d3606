// A performer's voice, face and performance are theirs: asking a tool for them needs their consent, whatever the tool.
import type { Finding } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { foldedOf } from '../fold-plain.ts';
import { namesIn } from '../kit.ts';
import { intents, TRIGGER } from '../likeness/intents.ts';
import { findIntents } from '../names/intent.ts';
import { maskNames } from '../names/mask-names.ts';

/** A performer named without intent is context for a person who asks, not an alarm. */
const NAMED_ONLY = 0.3;
/** A production's own performer, named within the request. */
const REGISTERED = 0.95;

/** Somebody must be meant: a covered name, a role, a pronoun, or material of a person. */
const SOMEBODY =
  /[\u0001\u0002\u0006\u0007]|\b(?:his|her|him|them|their|she|he|they|actors?|actress\w*|lead|star|performers?|narrator|singer|host|presenter|anchor|talent|celebrity|president|comedian|this|that|these|late|someone's|cast|dailies|rushes|scans?|faces|heads|face[- ]?swap|lips?|mouths?|whoever|ag(?:e|ed|ing)\b|years|clone|voices?|stimme|voz|voix|voce|actor|acteur|actriz)\b|声|音声|ボイス|목소리|음성/;
const mayHold = (line: string): boolean => SOMEBODY.test(line) && TRIGGER.test(line);

export const talentLikeness: Detector = {
  id: 'talent-likeness',
  label: 'Likeness or voice of a performer',
  detect(input, kit) {
    const talent = namesIn(input, kit).filter((hit) => hit.name.group === 'talent' && hit.spelling !== 'part');
    const wanted = TRIGGER.test(foldedOf(input).text);
    const found = wanted ? findIntents('talent-likeness', intents, maskNames(input, kit), input, mayHold) : [];
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
