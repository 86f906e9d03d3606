// Numbers that begin with letters: bank accounts and the identity numbers of half of Europe, India and Mexico.
import { isCodiceFiscale, isCurp, isDni, isIban } from './checksums.ts';
import { isHetu } from './european-ids.ts';
import { findMachineZones } from './find-machine-zones.ts';
import { around, CERTAIN, LIKELY, type PersonalHit } from './hit.ts';

const CODE = /(?<![\w/+=.-])[A-Z]{1,6}[ -]?\d[\dA-Z -]{4,38}/iy;
const HETU = /(?<![\w+-])\d{6}[-+A-FU-Y]\d{3}[\dA-Y](?![\w-])/iy;
const HETU_NAME = /hetu|henkil|personbeteckning|finnish/;
const MOST_CODES = 4000;

const NINO = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\w])/;
const NIE = /^[XYZ]-?\d{7}-?[A-Z](?!\w)/i;
const CODICE_FISCALE = /^[A-Z]{6}[\dLMNP-V]{2}[A-EHLMPRST][\dLMNP-V]{2}[A-Z][\dLMNP-V]{3}[A-Z](?!\w)/i;
const PAN_NAME = /\bpan\b|income tax|permanent account/;
const always = (): boolean => true;
const PAN = /^[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z](?!\w)/;
const CURP = /^[A-Z]{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[HMX][A-Z]{5}[A-Z\d]\d(?!\w)/i;

/** Reads as many letters and digits as the country's bank numbers have, over spaces and hyphens. */
const ibanLength = (code: string): number => {
  for (let end = 15, read = code.slice(0, 14).replace(/\W/g, '').length; end <= code.length; end++) {
    if (/\w/.test(code.charAt(end - 1))) read++;
    if (read >= 15 && !/\w/.test(code.charAt(end)) && isIban(code.slice(0, end))) return end;
  }
  return 0;
};

const read = (code: string, nearby: () => string): { what: string; length: number; sure: boolean } | null => {
  const as = (what: string, shape: RegExp, valid: (text: string) => boolean = always, sure = always) => {
    const text = shape.exec(code)?.[0];
    return text && valid(text) ? { what, length: text.length, sure: sure() } : null;
  };
  if (/^[A-Z]{2}\d{2}/i.test(code)) {
    const length = ibanLength(code);
    if (length > 0) return { what: 'bank-account', length, sure: true };
  }
  return (
    as('national-id', NINO) ??
    as('national-id', NIE, isDni) ??
    as('national-id', CODICE_FISCALE, isCodiceFiscale) ??
    as('national-id', CURP, isCurp) ??
    as('national-id', PAN, undefined, () => PAN_NAME.test(nearby()))
  );
};

/** The digits it begins with. */
const HETU_DIGITS = 6;
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

/** Up to six letters, and perhaps one space or hyphen, lead to the digits at `run`; -1 where none do. */
const startOf = (text: string, run: number): number => {
  const before = text.charCodeAt(run - 1);
  const end = before === 32 || before === 45 ? run - 1 : run;
  let start = end;
  while (start > 0 && end - start < 6 && isLetter(text.charCodeAt(start - 1))) start--;
  return start < end ? start : -1;
};

/** The Finnish number at `run`; one that is all digits needs its name. */
const hetuAt = (text: string, folded: string, run: number): PersonalHit | null => {
  if (!isDigit(text.charCodeAt(run + HETU_DIGITS - 1))) return null;
  HETU.lastIndex = run;
  const number = HETU.exec(text)?.[0];
  if (!number || !isHetu(number)) return null;
  const end = run + number.length;
  if (!/[a-z]/i.test(number) && !HETU_NAME.test(around(folded, run, end))) return null;
  return { what: 'national-id', start: run, end, ...CERTAIN };
};

/** @param runs where digits begin. */
export const findCodes = (text: string, folded: string, runs: readonly number[]): PersonalHit[] => {
  const hits = findMachineZones(text);
  let codes = 0;
  let free = 0;
  for (const run of runs) {
    const hetu = hetuAt(text, folded, run);
    if (hetu) hits.push(hetu);
    const start = startOf(text, run);
    if (start < free) continue;
    CODE.lastIndex = start;
    const code = CODE.exec(text)?.[0];
    if (!code) continue;
    if (++codes > MOST_CODES) break;
    free = start + code.length;
    const found = read(code, () => around(folded, start, start + 10));
    if (!found) continue;
    hits.push({ what: found.what, start, end: start + found.length, ...(found.sure ? CERTAIN : LIKELY) });
  }
  return hits;
};
