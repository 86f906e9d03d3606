import { compilePassages } from '../../../lib/detect/passages/compile-passages.ts';
import type { PassageIndex } from '../../../lib/detect/passages/passage-index.ts';
import { compileKit, type DetectKit } from '../../../lib/detect/kit.ts';
import { protectedPassage } from '../../../lib/detect/detectors/protected-passage.ts';
import { noProtection } from '../../../lib/model/protection.ts';
import type { Finding } from '../../../lib/model/finding.ts';
import { registerPassages, type SealedPassages } from '../../../lib/protect/passages/register-passages.ts';
import { toBase64url } from '../../../lib/protect/passages/to-base64url.ts';
import { scanText } from '../../detect/scan-text.ts';

/** "Random" bytes that are the same at every run. */
export const bytesFrom = (seed: number) => {
  let state = seed;
  return (size: number): Uint8Array =>
    Uint8Array.from({ length: size }, () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24);
};

export const register = (texts: readonly string[], before: SealedPassages | null = null, seed = 1): SealedPassages =>
  registerPassages({ before, texts, random: bytesFrom(seed) });

export const listOf = ({ key, data }: SealedPassages) => ({ key: toBase64url(key), data: toBase64url(data) });

export const indexOf = (sealed: SealedPassages): PassageIndex => compilePassages(listOf(sealed))!;

export const kitWith = (sealed: SealedPassages): DetectKit => compileKit({ ...noProtection, passages: listOf(sealed) });

/** What the detector says of a text, raised findings only. */
export const raisedIn = (text: string, kit: DetectKit): Finding[] =>
  protectedPassage.detect(scanText(text), kit).filter(({ confidence }) => confidence >= 0.5);
