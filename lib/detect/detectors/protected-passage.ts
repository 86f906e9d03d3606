// Four lines of our own script, with the names cut out, are still our script: only the production's own list can know them.
import { type Finding, isRaised } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { foldedOf } from '../fold-plain.ts';
import { BRIEF, type Brief, findBrief } from '../passages/find-brief.ts';
import { findPassages } from '../passages/find-passages.ts';
import { confidenceOfStretch } from '../passages/weigh-stretch.ts';

export const protectedPassage: Detector = {
  id: 'protected-passage',
  label: 'Registered passage',
  detect(input, kit) {
    if (kit.passages === null) return [];
    const folded = foldedOf(input);
    const { stretches, words } = findPassages(folded, kit.passages);
    const found = stretches.map((stretch) =>
      findingOf({ ...stretch, confidence: confidenceOfStretch(stretch, words) }),
    );
    if (words > BRIEF || found.some(isRaised)) return found;
    const brief = findBrief(folded, kit.passages);
    return brief && found.every(({ confidence }) => confidence < brief.confidence) ? [findingOf(brief)] : found;
  },
};

const findingOf = ({ confidence, start, end }: Brief): Finding => ({
  detector: 'protected-passage',
  confidence,
  start,
  end,
  what: 'passage',
});
