import type { ScanText } from '../../lib/detect/detector.ts';
import { compileKit, type DetectKit } from '../../lib/detect/kit.ts';
import { indexPhrases } from '../../lib/detect/phrases.ts';
import { scanText as read } from '../../lib/detect/scan-text.ts';
import { noProtection, type Protection } from '../../lib/model/protection.ts';

const nothing = indexPhrases([]);

/** A text under scan; the detectors tested with it look for no keywords of others. */
export const scanText = (text: string): ScanText => read(text, nothing);

export const kitOf = (protection: Partial<Protection>): DetectKit => compileKit({ ...noProtection, ...protection });
