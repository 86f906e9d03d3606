import {
  isAadhaar,
  isCard,
  isCnpj,
  isCpf,
  isMedicare,
  isMyNumber,
  isNhs,
  isNir,
  isRrn,
  isSsn,
  isSteuerId,
  isTfn,
  luhn,
  digitsOf,
} from './checksums.ts';
import { isBelgian, isBsn, isPesel, isSwedish } from './european-ids.ts';

export interface NumberFormat {
  what: string;
  shape: RegExp;
  valid: (this: void, text: string) => boolean;
  /** What people call it; without such a word nearby the number must be written in its own grouping. */
  label: RegExp | null;
  /** Own grouping that needs no label; null: always needs one. */
  grouping: RegExp | null;
}

const by = (test: (digits: readonly number[]) => boolean) => (text: string) => test(digitsOf(text));

/** Most specific first: the first that fits a run of digits wins. */
export const numberFormats: readonly NumberFormat[] = [
  {
    what: 'national-id',
    shape: /^\d{3}\.\d{3}\.\d{3}-\d{2}$|^\d{11}$/,
    valid: by(isCpf),
    label: /\bcpf\b/,
    grouping: /\./,
  },
  {
    what: 'company-id',
    shape: /^\d{2}\.\d{3}\.\d{3}\/\d{4}-\d{2}$|^\d{14}$/,
    valid: by(isCnpj),
    label: /\bcnpj\b/,
    grouping: /\//,
  },
  { what: 'national-id', shape: /^\d{6}-?\d{7}$/, valid: by(isRrn), label: /주민|rrn|resident reg/, grouping: /-/ },
  {
    what: 'national-id',
    shape: /^[12] ?\d{2} ?\d{2} ?\d{2} ?\d{3} ?\d{3} ?\d{2}$/,
    valid: isNir,
    label: /s[ée]curit[ée] sociale|\bnir\b|\binsee\b|\bss\b/,
    grouping: /^\d{15}$|^\d \d\d \d\d \d\d/,
  },
  {
    what: 'card-number',
    shape: /^\d{4}(?:[ -]?\d{4}){2}[ -]?\d{0,7}$|^\d{4}[ -]?\d{6}[ -]?\d{4,5}$/,
    valid: by(isCard),
    label: /card|visa|master|amex|karte|carte|tarjeta|carta/,
    grouping: /^\d{4}[ -]\d{4,6}[ -]|^\d{14,19}$/,
  },
  {
    what: 'national-id',
    shape: /^\d{3}[ -]?\d{2}[ -]?\d{4}$/,
    valid: by(isSsn),
    label: /\bssn\b|social sec|\bss ?#/,
    grouping: /^\d{3}-\d\d-|^\d{3} \d\d /,
  },
  {
    what: 'national-id',
    shape: /^\d{4}[ -]?\d{4}[ -]?\d{4}$/,
    valid: by(isAadhaar),
    label: /aadha?ar|\buid(?:ai)?\b|आधार/,
    grouping: /^\d{4}[ -]\d{4}[ -]\d{4}$/,
  },
  {
    what: 'national-id',
    shape: /^\d{4}[ -]?\d{4}[ -]?\d{4}$/,
    valid: by(isMyNumber),
    label: /my ?number|マイナンバー|個人番号/,
    grouping: null,
  },
  {
    what: 'national-id',
    shape: /^\d{2} ?\d{3} ?\d{3} ?\d{3}$/,
    valid: by(isSteuerId),
    label: /steuer|\bidnr|\btin\b|tax id/,
    grouping: /^\d\d \d{3} \d{3} \d{3}$/,
  },
  {
    what: 'health-number',
    shape: /^\d{3}[ -]?\d{3}[ -]?\d{4}$/,
    valid: by(isNhs),
    label: /\bnhs\b|health/,
    grouping: null,
  },
  {
    what: 'health-number',
    shape: /^\d{4}[ -]?\d{5}[ -]?\d(?:[ /-]?\d)?$/,
    valid: by(isMedicare),
    label: /medicare/,
    grouping: null,
  },
  {
    what: 'national-id',
    shape: /^\d{3}[ -]?\d{3}[ -]?\d{3}$/,
    valid: by(luhn),
    label: /\bsin\b|\bnas\b|social insurance/,
    grouping: null,
  },
  {
    what: 'national-id',
    shape: /^\d{3}[ -]?\d{3}[ -]?\d{3}$/,
    valid: by(isTfn),
    label: /\btfn\b|tax file/,
    grouping: null,
  },
  { what: 'national-id', shape: /^\d{11}$/, valid: by(isPesel), label: /\bpesel\b/, grouping: null },
  {
    what: 'national-id',
    shape: /^\d{9}$|^\d{4}[. ]\d{2}[. ]\d{3}$/,
    valid: by(isBsn),
    label: /\bbsn\b|burgerservice|sofinummer/,
    grouping: null,
  },
  {
    what: 'national-id',
    shape: /^\d{11}$|^\d\d\.\d\d\.\d\d[- ]\d{3}[. -]\d\d$/,
    valid: by(isBelgian),
    label: /rijksregister|registre national|\bniss\b|\binsz\b/,
    grouping: null,
  },
  {
    what: 'national-id',
    shape: /^(?:\d{2})?\d{6}-?\d{4}$/,
    valid: by(isSwedish),
    label: /personnummer|personnr|samordningsnummer/,
    grouping: null,
  },
];
