// Four lines of our own script, with the names cut out, are still our script: only the production's own list can know them.
import type { Finding } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { foldedOf } from '../fold-plain.ts';
import { findPassages } from '../passages/find-passages.ts';
import { confidenceOfStretch } from '../passages/weigh-stretch.ts';

export const protectedPassage: Detector = {
  id: 'protected-passage',
  label: 'Registered passage',
  detect(input, kit) {
    if (kit.passages === null) return [];
    const { stretches, words } = findPassages(foldedOf(input), kit.passages);
    return stretches.map((stretch): Finding => ({
      detector: 'protected-passage',
      confidence: confidenceOfStretch(stretch, words),
      start: stretch.start,
      end: stretch.end,
      what: 'passage',
    }));
  },
};
