import type { Finding } from '../model/finding.ts';
import { detectors } from './detectors/index.ts';
import { findDisguised } from './evasion/find-disguised.ts';
import { findEncoded } from './evasion/find-encoded.ts';
import type { DetectKit } from './kit.ts';
import { ownCopy } from './own-copy.ts';
import { indexPhrases } from './phrases.ts';
import { scanText } from './scan-text.ts';
import { settle } from './settle.ts';

const wanted = detectors.flatMap((detector) => [...(detector.keywords ?? []), ...(detector.lookups ?? [])]);
const keywords = indexPhrases([...new Set(wanted)]);

/** By keyword, a bit for each detector that it lets run. */
const lets = new Map<string, number>();
detectors.forEach(({ keywords: own = [] }, i) => {
  for (const keyword of own) lets.set(keyword, (lets.get(keyword) ?? 0) | (1 << i));
});

/** Encoded text inside encoded text is read this deep. */
const LAYERS = 2;

/** Everything that every detector sees in `text`, settled. Synchronous and pure; time linear in the text. */
export function scan(text: string, kit: DetectKit): Finding[] {
  return scanTo(ownCopy(text), kit, LAYERS);
}

function scanTo(text: string, kit: DetectKit, layers: number): Finding[] {
  if (text.length < 2) return [];
  const input = scanText(text, keywords);
  let spoken = 0;
  for (const keyword of input.spoken) spoken |= lets.get(keyword) ?? 0;
  const found = detectors.flatMap((detector, i) =>
    !detector.keywords || (spoken >>> i) & 1 ? detector.detect(input, kit) : [],
  );
  if (layers > 0) {
    found.push(...findEncoded(text, (decoded) => scanTo(decoded, kit, layers - 1)));
    found.push(...findDisguised(text, (plain) => scanTo(plain, kit, 0)));
  }
  return settle(found);
}
