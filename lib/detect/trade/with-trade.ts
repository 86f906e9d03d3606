import { isRaised } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { isTradePaper, readTrade, tradeLookups } from './read-trade.ts';
import { tradeWords } from './words.ts';

/** A detector that also knows its paper by the words of the trade, where nothing else shows it. @param what for the finding. */
export function withTrade(detector: Detector, what: string): Detector {
  const { id } = detector;
  if (!isTradePaper(id)) return detector;
  return {
    ...detector,
    ...(detector.keywords && { keywords: [...detector.keywords, ...tradeWords[id].own] }),
    lookups: [...(detector.lookups ?? []), ...tradeLookups(id)],
    detect(input, kit) {
      const found = detector.detect(input, kit);
      const spoken = found.some(isRaised) ? null : readTrade(input, id, what);
      return spoken ? [...found, spoken] : found;
    },
  };
}
