import type { Finding } from '../model/finding.ts';
import type { Detector } from './detector.ts';
import { detectors } from './detectors/index.ts';
import type { DetectKit } from './kit.ts';
import { indexPhrases } from './phrases.ts';
import { scanText } from './scan-text.ts';
import { settle } from './settle.ts';

const keywords = indexPhrases([
  ...new Set(detectors.flatMap((detector) => [...(detector.keywords ?? []), ...(detector.lookups ?? [])])),
]);

/** Everything that every detector sees in `text`, settled. Synchronous and pure; time linear in the text. */
export function scan(text: string, kit: DetectKit): Finding[] {
  if (text.length < 2) return [];
  const input = scanText(text, keywords);
  const mayApply = (detector: Detector) =>
    !detector.keywords || detector.keywords.some((keyword) => input.spansOf(keyword).length > 0);
  return settle(detectors.filter(mayApply).flatMap((detector) => detector.detect(input, kit)));
}
