// The lines at the foot of a passport say everything about its holder, and prove it by check digits (ICAO 9303).
import type { PersonalHit } from './hit.ts';

interface Line {
  start: number;
  end: number;
  /** Without spaces; empty where the line is too long to be one of a passport. */
  signs: string;
}

const LONGEST = 96;
const MOST = 200;
const NAMES = /^[PVACI][A-Z<]{35}(?:[A-Z<]{8})?$/;
const HOLDER = /^[A-Z\d<]{9}[\d<][A-Z<]{3}\d{7}[MFX<]\d{7}[A-Z\d<]{8}(?:[A-Z\d<]{8})?$/;
const CARD = [/^[ACI][A-Z<]{4}[A-Z\d<]{9}[\d<][A-Z\d<]{15}$/, /^\d{7}[MFX<]\d{7}[A-Z<]{3}[A-Z\d<]{11}\d$/] as const;
const CARD_NAMES = /^[A-Z<]{30}$/;

const lineAt = (text: string, at: number): Line => {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const stop = text.indexOf('\n', at);
  const end = stop < 0 ? text.length : stop;
  return { start, end, signs: end - start > LONGEST ? '' : text.slice(start, end).replace(/\s/g, '') };
};
const before = (text: string, { start }: Line): Line => lineAt(text, Math.max(0, start - 1));
const after = (text: string, { end }: Line): Line => lineAt(text, Math.min(text.length, end + 1));

const isChecked = (field: string, digit: string): boolean => {
  let sum = 0;
  for (let at = 0; at < field.length; at++) {
    const sign = field.charAt(at);
    sum += (sign === '<' ? 0 : parseInt(sign, 36)) * [7, 3, 1][at % 3]!;
  }
  return sum % 10 === (digit === '<' ? 0 : Number(digit));
};

/** A passport or visa: number, birth and expiry checked; the last digit checks all of them, but not on a visa. */
const isPassport = (names: string, holder: string): boolean => {
  if (!NAMES.test(names) || holder.length !== names.length || !HOLDER.test(holder)) return false;
  const last = holder.length - 1;
  const all = holder.slice(0, 10) + holder.slice(13, 20) + holder.slice(21, last);
  return (
    isChecked(holder.slice(0, 9), holder.charAt(9)) &&
    isChecked(holder.slice(13, 19), holder.charAt(19)) &&
    isChecked(holder.slice(21, 27), holder.charAt(27)) &&
    (names.startsWith('V') || isChecked(all, holder.charAt(last)))
  );
};

const isIdentityCard = (first: string, second: string, names: string): boolean =>
  CARD_NAMES.test(names) &&
  CARD[0].test(first) &&
  CARD[1].test(second) &&
  isChecked(first.slice(5, 14), first.charAt(14)) &&
  isChecked(second.slice(0, 6), second.charAt(6)) &&
  isChecked(second.slice(8, 14), second.charAt(14)) &&
  isChecked(first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29), second.charAt(29));

/** Names are parted by "<<" in every zone; each line is read a few times at most. */
export const findMachineZones = (text: string): PersonalHit[] => {
  const hits: PersonalHit[] = [];
  let at = text.indexOf('<<');
  for (; at >= 0 && hits.length < MOST;) {
    const line = lineAt(text, at);
    const [above, below] = [before(text, line), after(text, line)];
    const first = before(text, above);
    let end = line.end;
    if (isPassport(line.signs, below.signs)) {
      end = below.end;
      hits.push({ what: 'passport', start: line.start, end, alone: 0.95, together: 0.98 });
    } else if (isIdentityCard(first.signs, above.signs, line.signs)) {
      hits.push({ what: 'national-id', start: first.start, end, alone: 0.95, together: 0.98 });
    }
    at = text.indexOf('<<', end);
  }
  return hits;
};
