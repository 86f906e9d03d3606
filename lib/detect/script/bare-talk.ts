// Talk and little else: names in capitals with a colon, a scene retyped in small letters, speech from which names were taken.
import type { Page } from '../page.ts';
import { isAddress } from './address.ts';
import { conversation, manner, person, tradeRemark } from './wording.ts';

/** An excerpt: what is longer shows by more than its talk. */
const MOST_LINES = 80;
const FEWEST_ROWS = 6;
/** People who answer questions, give evidence or report say more at a time. */
const SHORT_SPEECH = 70;

const row = /^(?<name>\p{Lu}[\p{Lu}'’.-]{1,14}(?: [\p{Lu}\d'’.-]{1,12})?)\s{0,2}:\s{0,4}(?<says>\S.*)$/u;
/** Who speaks in interviews, hearings, panels and logs. */
const notCast =
  /^(?:Q|A|Q\d|A\d|HOST|GUEST|INTERVIEWER|REPORTER|MODERATOR|CHAIR|JUDGE|COURT|THE .*|MR\.? .*|MS\.? .*|MRS\.? .*|DR\.? .*|USER|ASSISTANT|SYSTEM|AI|BOT|AGENT|CUSTOMER|CLIENT|SUPPORT|TEACHER|STUDENT|PATIENT|DOCTOR|NURSE|CALLER|OPERATOR|SPEAKER.*|WITNESS|COUNSEL|NOTE|NOTES|TODO|FIXME|DM|GM|PLAYER.*|STEP.*|TIP|PS|NB|RE|FW|TO|FROM|CC|DATE|SUBJECT|TEL|FAX|WARNING|ERROR|INFO|DEBUG)$/;
const stamped = /\d{1,2}[:.]\d{2}|https?:/;

const slug =
  /^(?:\d{1,3}[.)]? |sc(?:ene)?\.? ?\d{1,4} )?(?:(?:int|ext|int\.?\/ext|i\/e)[. ]\s?\p{L}|(?:intérieur|extérieur|innen|außen|aussen|interior|exterior|interno|esterno)[ .,–-]{1,3}(?:jour|nuit|soir|matin|tag|nacht|abend|morgen|día|dia|noche|noite|giorno|notte|sera)\b).{2,90}$/iu;
const quietCut =
  /^(?:smash |match |hard )?(?:cut|fade|dissolve)s? (?:to|in|out)\b|(?:^|[.…] )(?:noir|schwarz|negro|nero|cut to black)\.?$/i;
const quietRow = /^(?<name>[\p{L}][\p{L}'’.]{1,14}(?: [\p{L}'’.]{1,14})?)(?: \([^()]{2,24}\))?: \S/u;
/** A name on a line of its own, and a speech behind a dash. */
const quietName = /^\p{L}[\p{L}'’]{1,14}(?: [\p{L}'’]{1,14})?$/u;
const dashed = /^[–—-] ?\p{L}/u;
/** Names in capitals where everything runs on. */
const runOn = /(?<!\p{L})\p{Lu}{3,14}(?!\p{L})(?! ?[:.])/gu;

/** How surely the whole page is nothing but talk of a scene; 0 where it is not. */
export function bareTalk(page: Page): number {
  const { length } = page.lines;
  if (length < 4 || length > MOST_LINES) return 0;
  const texts = Array.from({ length }, (_, index) => page.textAt(index)).filter(
    (text, index) => !((index === 0 || index === length - 1) && isAddress(text, index === 0 ? 'above' : 'below')),
  );
  if (texts.some((text) => stamped.test(text))) return 0;
  return Math.max(capitals(texts), quiet(texts), nameless(texts));
}

const isTalk = (says: string): boolean => conversation.test(says) || person.test(says);

/** Nothing but names in capitals and what they say, by turns and briefly. */
function capitals(texts: readonly string[]): number {
  const names = new Map<string, number>();
  let talk = 0;
  let units = 0;
  for (const text of texts) {
    const { name = '', says = '' } = row.exec(text)?.groups ?? {};
    if (name === '' || notCast.test(name)) return 0;
    names.set(name, (names.get(name) ?? 0) + 1);
    if (isTalk(says)) talk++;
    units += says.length;
  }
  const again = [...names.values()].filter((times) => times > 1).length;
  const brief = units <= texts.length * SHORT_SPEECH;
  return texts.length >= FEWEST_ROWS && again >= 2 && names.size <= 5 && brief && talk * 3 >= texts.length * 2
    ? 0.6
    : 0;
}

/** A scene typed without its form: its place, who speaks, how it ends. */
function quiet(texts: readonly string[]): number {
  const slugs = texts.filter((text) => slug.test(text)).length;
  if (slugs === 0) return 0;
  const names = texts.flatMap(
    (text) => quietRow.exec(text)?.groups?.['name']?.toLowerCase() ?? (quietName.test(text) ? text.toLowerCase() : []),
  );
  const spoken = repeated(names) + Math.min(2, repeated(texts.flatMap((text) => text.match(runOn) ?? [])));
  const dashes = texts.filter((text) => dashed.test(text)).length;
  const cuts = texts.filter((text) => quietCut.test(text)).length;
  const said = Math.min(2, spoken) + (dashes >= 3 ? 1 : 0);
  return said > 0 && Math.min(2, slugs) + said + Math.min(1, cuts) >= 3 ? 0.65 : 0;
}

/** How many different ones come again. */
const repeated = (names: readonly string[]): number =>
  new Set(names.filter((name, index) => names.indexOf(name) < index)).size;

/** Speech and how it is said, the names taken out. */
function nameless(texts: readonly string[]): number {
  const remarks = texts.filter(
    (text) => /^\(\p{Ll}/u.test(text) && (tradeRemark.test(text) || manner.test(text)),
  ).length;
  const cuts = texts.filter((text) => /^(?:[A-Z]{3,6} )?(?:CUT|FADE|DISSOLVE)\b[^a-z]*$/.test(text)).length;
  if (remarks < 2 || remarks + cuts < 3) return 0;
  const speech = texts.filter((text) => !/^\(.*\)$/.test(text) && !/^[^\p{Ll}]+$/u.test(text));
  const talk = speech.filter((text) => isTalk(text)).length;
  const lengthy = speech.some((text) => text.split(' ').length > 34);
  return !lengthy && speech.length >= 3 && talk * 3 >= speech.length * 2 ? 0.6 : 0;
}
