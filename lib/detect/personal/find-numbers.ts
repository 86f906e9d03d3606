// Start forms are mostly numbers: who someone is to the tax office, the bank and the health service.
import { isDni } from './checksums.ts';
import { around, CERTAIN, ORDINARY, type PersonalHit } from './hit.ts';
import { isPhone, isWholePhone } from './is-phone.ts';
import { numberFormats } from './number-formats.ts';

const RUN = /[+(]?\d[\d ().\/-]{5,28}\d/g;
const MOST_RUNS = 4000;
/** Digits joined to these are part of a code, a path or a measure. */
const TIED_BEFORE = /[\w.@#%$€£=:/\\&~-]/;
const TIED_AFTER = /[\w@%€£=\\~]|[.:,]\d/;
const PHONE_LABEL =
  /\b(?:phone|tel|telephone|cell|mobile|mob|call|text|fax|whatsapp|reach|ring|dial|handy|telefon|telefono|teléfono|téléphone|portable|móvil|celular|contact|office|number)\b|電話|携帯|전화/;
const NUMBER_OF_A_THING =
  /\b(?:order|invoice|case|ref|reference|ticket|account|serial|part|item|model|tracking|version|build|isbn|page)\b/;
const WHOLE = { alone: 0.52, together: 0.7 };
const SOMEONES =
  /\b(?:my|his|her|their|our|home|personal|mobile|cell|mob)\b|\bphone(?: number)?(?: is|:)|\b(?:call|text|ring|reach|message|whatsapp|phone) (?:me|him|her|them)\b/;

/** Bank cards, national and health numbers, phone numbers. */
export const findNumbers = (text: string, folded: string): PersonalHit[] => {
  const hits: PersonalHit[] = [];
  let runs = 0;
  for (const match of text.matchAll(RUN)) {
    if (++runs > MOST_RUNS) break;
    const hit = classify(text, folded, match.index, match[0]);
    if (hit) hits.push(hit);
  }
  return hits;
};

const classify = (text: string, folded: string, at: number, raw: string): PersonalHit | null => {
  const end = at + raw.length;
  const nearby = around(folded, at, end);
  const spanish = /^[- ]?[A-Za-z](?![A-Za-z\d])/.exec(text.slice(end, end + 3));
  if (spanish && /^\d{8}$/.test(raw) && isDni(raw + spanish[0])) {
    return { what: 'national-id', start: at, end: end + spanish[0].length, ...CERTAIN };
  }
  if (TIED_AFTER.test(text.slice(end, end + 2)) && !/^[.:,]?\s/.test(text.slice(end, end + 2))) return null;
  const tied = TIED_BEFORE.test(text.charAt(at - 1)) && !/[:=]/.test(text.charAt(at - 1));
  const numbered = tied && !/[#:=]/.test(text.charAt(at - 1)) ? null : inFormat(raw, at, nearby);
  if (numbered) return numbered;
  const labelled = PHONE_LABEL.test(nearby) && !NUMBER_OF_A_THING.test(nearby);
  if (tied || !isPhone(raw, labelled)) return null;
  const start = at;
  const someones = labelled && SOMEONES.test(nearby);
  const level = someones ? { alone: 0.6, together: 0.8 } : isWholePhone(raw) ? WHOLE : ORDINARY;
  return { what: 'phone', start, end, ...level };
};

/** The run itself, or its leading part: a number is often followed by a date or a security code. */
const inFormat = (raw: string, at: number, nearby: string): PersonalHit | null => {
  const parts = raw.split(/(?<=\d)[ ](?=\d)/);
  for (let count = parts.length; count > 0 && count > parts.length - 3; count--) {
    const text = parts.slice(0, count).join(' ').replace(/^[+(]/, '');
    for (const { what, shape, valid, label, grouping } of numberFormats) {
      if (!shape.test(text) || !valid(text)) continue;
      if (!label?.test(nearby) && !grouping?.test(text)) continue;
      return {
        what,
        start: at + (raw.length > text.length && /^[+(]/.test(raw) ? 1 : 0),
        end: at + text.length,
        ...CERTAIN,
      };
    }
  }
  return null;
};
