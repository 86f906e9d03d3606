/** Scene headings as the trade writes them, in the languages whose conventions we know. One trimmed line at a time. */
const number = String.raw`(?:(?:SC|SCENE|SCÈNE|SZENE|BILD|SEC|SEQ|SÉQ|SÉQUENCE|SECUENCIA|ESCENA|SCENA|CENA)[. ]{0,2})?(?:#?\d{1,4}[A-Z]{0,2}[.):#]{0,2}[\s\-–—]{1,12})?`;
const inside =
  'INT|EXT|EST|INTERIOR|EXTERIOR|INTÉRIEUR|EXTÉRIEUR|INTERNO|ESTERNO|INNEN|AUSSEN|AUßEN|I|E|ИНТ|ЭКСТ|НАТ|ИНТЕРЬЕР';

const latin = new RegExp(
  String.raw`^\.?${number}(?:${inside})(?:\.?\s?[/\-]\s?(?:${inside}|TAG|NACHT))?[. :,。．]\s{0,4}\S.{1,110}$`,
  'iu',
);
const latinTail = new RegExp(
  String.raw`^\S.{1,80}?[\s,\-–—(]{1,4}(?:INNEN|AUSSEN|AUßEN|INT|EXT)\.?\s?[/.,\- –—]{1,3}\s?(?:TAG|NACHT|ABEND|MORGEN|JOUR|NUIT|DAY|NIGHT|GIORNO|NOTTE)\)?\s{0,3}\d{0,4}$`,
  'iu',
);
const timeOfDay =
  /[\s\-–—.,/(](?:DAY|NIGHT|MORNING|AFTERNOON|EVENING|DAWN|DUSK|SUNRISE|SUNSET|NOON|MIDNIGHT|CONTINUOUS|LATER|MOMENTS LATER|SAME(?: TIME)?|JOUR|NUIT|MATIN|SOIR|AUBE|CRÉPUSCULE|TAG|NACHT|ABEND|MORGEN(?:GRAUEN)?|DÄMMERUNG|D[ÍI]A|NOCHE|TARDE|AMANECER|ATARDECER|GIORNO|NOTTE|SERA|MATTINA|ALBA|TRAMONTO|DIA|NOITE|MANHÃ|ДЕНЬ|НОЧЬ|УТРО|ВЕЧЕР)[\s.)]{0,3}(?:[\[(].{1,30}[\])])?[\s#*]{0,6}(?:\d{1,4}[A-Z]{0,2})?[\s#*.]{0,4}$/iu;
const eastAsian =
  /^(?:[○◯〇●◎]\s?(?=\p{Lo})[^「」。]{1,40}$|[柱□■]\s?[^「」。]{1,40}[（(].{1,6}[）)]$|[SＳs][#＃]\s?[\d０-９]{1,4}|씬\s?\d{1,4}|#\s?\d{1,4}\.?\s{1,4}[가-힣]|第[\d一二三四五六七八九十百〇零]{1,5}[场場]|[\d０-９]{1,4}[-－][\d０-９]{1,3}[\s　].{0,16}[日夜晨外内內])|[（(／/・\s　](?:昼|夜|朝|夕|夕方|深夜|早朝|낮|밤|아침|저녁|새벽|오후)(?:[）)]|\s?[/／]\s?(?:실내|실외|내부|외부|안|밖))$|^\d{1,3}\.?\s.{2,40}\s[-–—]\s?(?:낮|밤|아침|저녁|새벽|오후|昼|夜|朝|夕)$/u;

/** A letter of the scripts east of Latin, or the Korean scene mark. */
const BEYOND_LATIN = /[\u2e80-\uffff]|^S#/;

const settled = /^[^\p{Ll}]{1,200}$/u;

/** Pages in eighths or a row of cast numbers: a schedule, not a page. */
const scheduleRow =
  /\d(?:\.\d)?\s?(?:頁|ページ|페이지)|\s\d(?:\.\d)?p(?![\p{L}])|\s[1-7]\/8(?!\d)|\bpgs?\b|\bcast:?\s\d/iu;

/** A heading that Fountain is told to take for one. */
const forced = /^\.\p{Lu}[^\p{Ll}]{2,80}$/u;

/** `full` carries a time of day or the trade's capitals throughout; `loose` begins like one. */
export function headingOf(line: string): 'full' | 'loose' | null {
  if (line.length > 160 || line.length < 5) return null;
  const heading = headingKind(line);
  return heading && !scheduleRow.test(line) ? heading : null;
}

function headingKind(line: string): 'full' | 'loose' | null {
  if (forced.test(line)) return /[ ,]/.test(line) ? 'full' : 'loose';
  if (line.length <= 60 && BEYOND_LATIN.test(line) && eastAsian.test(line)) return 'full';
  const inCapitals = settled.test(line);
  if (inCapitals && latinTail.test(line)) return 'full';
  if (!latin.test(line)) return null;
  const prefix =
    /^(?:\.|[^\p{L}]{0,12})(?:SC|SCENE|S[EÉ]QUENCE|SEC|SEQ|BILD|SZENE|ESCENA|SCENA)?.{0,10}?\p{L}{1,10}[./]/iu.test(
      line,
    );
  if (timeOfDay.test(line) && (prefix || inCapitals)) return 'full';
  if (inCapitals && (prefix || /^\S{3,10}\s/.test(line))) return prefix ? 'full' : 'loose';
  return prefix && /^(?:INT|EXT)\b/.test(line.replace(/^[.\d\s]{1,8}/, '')) ? 'loose' : null;
}
