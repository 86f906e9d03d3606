import type { DetectorId } from '../../lib/model/detector-id.ts';
import { isRaised, type Finding } from '../../lib/model/finding.ts';

/** A name may stand a little before or after the words that ask for it. */
const AROUND = 120;

const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Whether a name stands in a text as words of its own. Both folded. */
function stands(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true;
  }
  return false;
}

/** Which of these names stand where something of this kind was found, in their own order. */
export function namedIn(
  names: readonly string[],
  text: string | null,
  findings: readonly Finding[],
  detector: DetectorId,
): string[] {
  if (text === null) return [];
  const around = findings
    .filter((finding) => finding.detector === detector && isRaised(finding) && finding.start !== null)
    .map(({ start, end }) => folded(text.slice(Math.max(0, start! - AROUND), end! + AROUND)));
  return [...new Set(names)].filter((name) => around.some((part) => stands(folded(name), part)));
}
