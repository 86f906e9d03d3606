import type { ScanText } from '../../lib/detect/detector.ts';
import { compileKit, type DetectKit } from '../../lib/detect/kit.ts';
import { noProtection, type Protection } from '../../lib/model/protection.ts';

/** A text under scan without the shared line view: these detectors do not read lines. */
export const scanText = (text: string): ScanText => ({ text, folded: text.toLowerCase(), lines: [] });

export const kitOf = (protection: Partial<Protection>): DetectKit => compileKit({ ...noProtection, ...protection });
