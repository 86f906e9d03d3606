import { isRaised } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { readTrade } from './read-trade.ts';
import type { TradePaper } from './words.ts';

/** A detector that also knows its paper by the words of the trade, where nothing else shows it. @param what for the finding. */
export function withTrade({ keywords, ...detector }: Detector & { id: TradePaper }, what: string): Detector {
  const labels = new Set(keywords);
  return {
    ...detector,
    lookups: [...(keywords ?? []), ...(detector.lookups ?? [])],
    detect(input, kit) {
      const isLabelled = !keywords || input.spoken.some((keyword) => labels.has(keyword));
      const found = isLabelled ? detector.detect(input, kit) : [];
      const spoken = found.some(isRaised) ? null : readTrade(input, detector.id, what);
      return spoken ? [...found, spoken] : found;
    },
  };
}
