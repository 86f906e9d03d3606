// Where cast sleep during the shoot is on every call sheet, and nowhere else.
import { type PersonalHit } from './hit.ts';

const STREET =
  'Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Square|Sq|Terrace|Ter|Way|Close|Crescent|Cres|Gardens|Mews|Highway|Hwy|Parkway|Pkwy|Row|Trail|Circle|Cir|Grove|Quay|Walk|Hill|Park';
const ENGLISH = new RegExp(
  String.raw`(?<![\w.,/-])\d{1,5}[A-Za-z]? (?:[NSEW]{1,2}\.? )?(?:[A-Z\d][\w'’.-]{0,20} ){1,4}(?:${STREET})(?![\w-])\.?`,
  'g',
);
const GERMANIC =
  /(?<![\p{L}\d])\p{Lu}[\p{L}.-]{1,30}(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ufer|damm|straat|laan|gracht|gatan|vägen|vej|gade|gata|veien|vegen|katu|tie|utca|ulica)[ ]\d{1,4}(?: ?[a-zA-Z])?(?![\p{L}\d])/gu;
const ROMANCE =
  /(?<![\p{L}\d])(?:(?:\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|chemin|impasse|quai|place|allée)) [\p{L}' -]{3,40}|(?:calle|avenida|avda\.|paseo|plaza|via|viale|piazza|corso|largo|rua|travessa) [\p{L}' .-]{3,40}?,? (?:n[º°.] ?)?\d{1,4})(?![\p{L}\d])/giu;
const JAPANESE =
  /〒 ?\d{3}[-‐ー]?\d{4}|(?:東京都|北海道|(?:京都|大阪)府|\p{Script=Han}{2,3}県)[^\s、。]{2,30}\d{1,4}(?:[-‐番]\d{1,4}){1,2}/gu;
const BOX = /(?<!\w)P\.? ?O\.? ?Box \d{1,6}(?!\d)|(?<!\w)(?:PSC|Unit|CMR) \d{1,5},? Box \d{1,5}/gi;
const SUITE =
  /(?<![\p{L}\d.])\d{1,5} \p{L}[\p{L}\d.'’ -]{2,50}[,\s]{1,4}(?:Apt|Suite|Ste|Flat|Floor)\.? ?\d{1,5}(?!\d)/gu;
/** What is called an address, read to the end of its sentence. */
const CALLED =
  /(?<!(?:ip|mac|mail|web|url|bus|memory|wallet|email|e-mail|site) )(?:\baddress(?: is|:)|\b(?:lives?|living|residing|resides?|located|meet \w{2,4}|picked up|stays?|staying) at|\bthe corner of) (?=[^\n.]{0,40}\d)[^\n.?!@]{5,90}/gi;
/** A town with its code, after the street. */
const TOWN =
  /^[\s,]{1,4}(?:(?:Apt|Suite|Unit|Flat|Floor|#)\.? ?\w{1,6}[\s,]{1,3})?(?:[\p{L}.' -]{2,40}[\s,]{1,3}){0,3}(?:[A-Z]{2},?\s{1,2}\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|(?:[A-Z]{1,2}-)?\d{4,6}(?: [\p{L}-]{2,30})?)(?![\p{L}\d])/u;
const LABEL =
  /\b(?:address|lives? (?:at|on|in)|home|residence|ship(?:ped)? to|deliver|pick ?up|adresse|dirección|indirizzo|endereço|reside)\b/;
const MOST = 500;

export const findAddresses = (text: string, folded: string): PersonalHit[] => {
  const hits: PersonalHit[] = [];
  for (const pattern of [ENGLISH, GERMANIC, ROMANCE, JAPANESE, BOX, SUITE, CALLED]) {
    for (const match of text.matchAll(pattern)) {
      if (hits.length >= MOST) return hits;
      const stop = match.index + match[0].length;
      const town = TOWN.exec(text.slice(stop, stop + 120))?.[0] ?? '';
      const labelled = LABEL.test(folded.slice(Math.max(0, match.index - 40), match.index));
      const alone =
        town || pattern === SUITE
          ? 0.65
          : labelled || pattern === JAPANESE
            ? 0.55
            : pattern === CALLED && /\p{Lu}/u.test(match[0].slice(8))
              ? 0.52
              : 0.4;
      hits.push({ what: 'address', start: match.index, end: stop + town.length, alone, together: 0.75 });
    }
  }
  return hits;
};
