import { headingOf } from './heading.ts';
import { nobody } from './nobody.ts';

/** What a line of a script is when read alone; `name` and `plain` become cue, speech or action by their neighbours. */
export type LineKind =
  | 'heading'
  | 'loose-heading'
  | 'name'
  | 'topic'
  | 'extended-name'
  | 'said'
  | 'parenthetical'
  | 'transition'
  | 'furniture'
  | 'stage'
  | 'title-page'
  | 'section'
  | 'list'
  | 'plain';

const transition =
  /^(?:>\s?)?(?:(?:SMASH |MATCH |HARD |JUMP |TIME |QUICK |SHOCK )?(?:CUT|CUTS)(?: BACK)?(?: TO)?(?: BLACK| WHITE)?|DISSOLVE|CROSS-?FADE|FADE (?:IN|OUT|UP|TO)(?: (?:TO |ON )?(?:BLACK|WHITE))?|WIPE|IRIS (?:IN|OUT)|OVER (?:BLACK|WHITE|PICTURE|TITLES?)|SUPER(?:IMPOSE)?(?: TITLE)?|INTERCUT(?: WITH)?|BACK TO(?: SCENE)?|END OF (?:ACT [A-Z]{2,6}|EPISODE|TEASER|FLASHBACK)|FIN DU FLASH-?BACK|(?:FONDU|COUPE)(?: AU NOIR| À| SUR)?|SCHNITT(?: AUF)?|ABBLENDE|AUFBLENDE|CORTE A|FUNDIDO(?: A NEGRO)?|DISSOLVENZA|STACCO(?: SU)?|CORTA PARA)(?: TO)?[:.]?(?: .{0,30})?[:.]?(?:\s?<)?$/;
const furniture =
  /^(?:\(?CONTINUED:?\)?(?:\s{0,4}\(\d{1,3}\))?|\(MORE\)|\d{1,4}[A-Z]?\s{1,40}CONTINUED:?.{0,30}|\(?OMITTED\)?|\d{1,4}[A-Z]?\s{1,20}OMITTED.{0,20}|COLD OPEN|TEASER|TAG|THE END|(?:ACT|SCENE) (?:ONE|TWO|THREE|FOUR|FIVE|SIX|I{1,3}|IV|V|\d{1,3})|(?:2nd |second |double )?(?:white|blue|pink|yellow|green|goldenrod|buff|salmon|cherry|tan|ivory) (?:rev|draft|pages|production draft|shooting script).{0,50})$/i;
const extension =
  /\((?:V\.? ?O\.?|O\.? ?S\.?|O\.? ?C\.?|CONT(?:[’'`]?D|INUED|\.)|PRE-?LAP|INTO (?:PHONE|RADIO|COMMS)|(?:ON|OVER) (?:PHONE|RADIO|TV|SPEAKER|SCREEN|INTERCOM)|FILTERED|SUBTITLED?|OFF|VOIX OFF|HORS CHAMP|SUITE|OFF-?SCREEN|FUORI CAMPO|F\.C\.|V\.F\.C\.|EN OFF|AUS DEM OFF|FORTS\.?|WEITER|ЗК|З\.К\.|ГЗК|Н|M|N|E)\)/i;
const name = /^@?[\p{Lu}\d#][\p{Lu}\p{M}\d .'’"“”\-#/&,]{0,38}$/u;
const said =
  /^(?:[\p{Lu}][\p{Lu}\d .'’\-]{1,24}(?:\s?\([^()]{1,40}\))?\s?:\s{0,4}\S|[^\s「」。、：:（(]{1,10}(?:[（(][^）)]{1,14}[）)])?「|[\u4e00-\u9fff]{2,4}(?:[（(][^）)]{1,14}[）)])?\s?[:：]\s?\S|[가-힣]{2,5}(?:\s?\([^()]{1,14}\))?(?:\s?[:：]\s?|\t{1,3}| {2,12})\S)/u;
const forcedTransition = /^>\s?\p{Lu}[^\p{Ll}<]{2,40}[:.]$/u;
/** Moves that some write in lower case; a name before the colon would be a speaker. */
const quietTransition =
  /^(?:(?:smash|match|hard|jump|quick) )?cut (?:back )?to(?: black| white| credits)?[:.]$|^fades? (?:in|out|up|to (?:black|white))[:.]$|^dissolve to[:.]$/i;
const list = /^(?:[-*•·–—▪◦‣+>]\s|\d{1,3}[.)]\s|[a-z][.)]\s|\||```)/i;
const section = /^(?:#{1,6}\s?\S|=\s\S|={3,}$|\[\[|!\p{Lu}|>.{1,80}<$|\/\*)/u;
const titlePage =
  /^(?:(?:title|credit|authors?|source|draft date|copyright|revision|episode)[:：]|(?:written|screenplay|teleplay|story|original screenplay|created) by\b|(?:un film de|écrit par|scénario(?: de)?|drehbuch(?: von)?|buch|escrito por|guion de|scritto da|sceneggiatura di|脚本|각본)(?:\s?[:：]|\s\S|$)|based (?:on|upon) the (?:novel|book|play|short story|article|life)\b|(?:first|second|third|final|shooting|production|white|polish) draft\b)/iu;
const revisionHeader =
  /\b(?:(?:2nd|second|double) )?(?:white|blue|pink|yellow|green|goldenrod|buff|salmon|cherry|tan|gr[ae]y|ivory) (?:rev(?:ised|isions?|\.)?|pages|production draft|shooting script)(?=[\s.,:;)/-]|$)|\brev(?:ised|\.) \d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/i;
/** Cheaper than looking for all colours everywhere. */
const mayBeRevised = (text: string): boolean =>
  ['ev', 'EV', 'ages', 'AGES', 'raft', 'RAFT', 'cript', 'CRIPT'].some((part) => text.includes(part));
const jump =
  /^(?:(?:MOMENTS|SECONDS|MINUTES|HOURS|DAYS) LATER|(?:BEGIN |END )?(?:MONTAGE|FLASHBACK|SERIES OF SHOTS)|LATER)\b[^\p{Ll}]{0,24}$/u;
const eastAsianMove =
  /^(?:フェード[・ ]?(?:イン|アウト)|カット(?:バック)?|暗転|溶暗|溶明|タイトル|淡入|淡出|切至|切入|黑屏|페이드 ?(?:인|아웃)|암전|디졸브|컷 ?투|F\.?\s?[IO]\.?|O\.?\s?L\.?)[。：:.]?$/iu;

/** Emphasis marks and revision stars around a line say nothing about what it is. */
export const bare = (line: string): string => (dressed.test(line) ? undress(line) : line);
const dressed = /^[*_!]|[*_^\s]$/;
const undress = (line: string): string => line.replace(/^[*_]{1,3}|^!\s{1,8}(?=\p{Lu}{2})|[*_^\s]{1,12}$/gu, '');

/** A long line in lower case is speech, action or a list: nothing with a form of its own. */
export const kindOfSentence = (line: string): LineKind =>
  said.test(line) ? 'said' : section.test(line) ? 'section' : list.test(line) ? 'list' : 'plain';

export function kindOf(line: string): LineKind {
  const text = bare(line);
  const heading = headingOf(text);
  if (heading) return heading === 'full' ? 'heading' : 'loose-heading';
  if (text.length <= 70 && transition.test(text) && /[:.<]$|^>|FADE|CUT TO|CORTE A|FONDU/.test(text))
    return 'transition';
  if (text.length <= 50 && forcedTransition.test(text)) return 'transition';
  if (text.length <= 30 && quietTransition.test(text)) return 'transition';
  if (text.length <= 80 && furniture.test(text)) return 'furniture';
  if (text.length <= 40 && jump.test(text)) return 'transition';
  if (text.length <= 20 && eastAsianMove.test(text)) return 'transition';
  if (text.length <= 90 && titlePage.test(text)) return 'title-page';
  if (text.length <= 90 && mayBeRevised(text) && revisionHeader.test(text) && !/[.!?]\s\p{Lu}/u.test(text))
    return 'furniture';
  if (/^[（(][^()（）]{1,90}[)）]$/.test(text)) return 'parenthetical';
  if (/^[△▲]/.test(text)) return 'stage';
  if (extension.test(text) && text.length <= 70 && name.test(nameOf(text))) return 'extended-name';
  if (isName(text)) return isTopic(nameOf(text)) ? 'topic' : 'name';
  if (section.test(line)) return 'section';
  if (said.test(text)) return 'said';
  return list.test(line) ? 'list' : 'plain';
}

/** The name in a cue, without its extensions and marks. */
export const nameOf = (line: string): string =>
  bare(line)
    .split(/[(（「:：\t]/, 1)[0]!
    .replace(/^@/, '')
    .trim();

/** Words a heading has and a speaker's name has not. */
const headingWords =
  /(?:^|\s)(?:OF|FOR|TO|WITH|NOT|DO|DOES|DON['’]T|IS|ARE|US|WE|MY|YOUR|OUR|WHY|WHAT|WHERE|WHO|HOW|WHEN|CAN|PLEASE|ANY|BY|OR|FROM|THIS|THAT|IF|MUST|BEFORE|AFTER)(?:\s|$)/;
/** Parts of books, of papers and of days. */
const division =
  /^(?:DEAR|HAPPY|MERRY|CALL|WELCOME|CHAPTER|PART|BOOK|SECTION|VOLUME|STEP|FIGURE|TABLE|SCENE|EPISODE|LETTER|CANTO|ARTICLE|APPENDIX|EXHIBIT|SCHEDULE|CLAUSE|ANNEX|ACT|DAY|WEEK|ROUND|UNIT|ERROR|LESSON|TASK|QUESTION|CHAPITRE|KAPITEL|CAP[IÍ]TULO|CAPITOLO)\b/;
/** Endings of things one can write about, not of anybody's name. */
const abstract =
  /(?:[TS]IONS|TION|MENTS?|LOG|NESS|ISMS?|ITIES|ENCES|ANCES|OLOGY|GRAPHY|THEMES?|CHARACTERS?|PLOT|SETTING|SYNOPSIS|LOGLINE|PREMISE|POLICY|TERMS|NOTICE|HISTORY|MATERIALS|SERVICES?|EVENTS?|IDEAS|FACTS|GOALS|VALUES|MESSAGES?|TIMELINE|SCHEDULE|BUDGET|CREDITS?|[AIO][LVS]ITY|SHIPS?|SOURCES?|LINKS?|HOURS|PRICES?|PRODUCTS?|SYMPTOMS|DIAGNOSIS|TREATMENT|\p{Lu}{5}UNG(?:EN)?|ZEITEN|KEIT|SCHAFT)$/u;
const lastWord = (spoken: string): string =>
  /\bASSISTANT$|\bUSER$/.test(spoken) ? '' : spoken.slice(spoken.lastIndexOf(' ') + 1);
const bystander = /^(?:THE )?(?:MAN|WOMAN|GUY|BOY|GIRL|VOICE|KID|COP|OFFICER|NURSE|OLD|YOUNG|PASSER)\b/;
const uncasedName = /^[\p{Lo}ー・]{1,9}$/u;

const isName = (text: string): boolean => {
  if (uncasedName.test(text)) return true;
  if (!/^@?[\p{Lu}\d]/u.test(text)) return false;
  const spoken = nameOf(text);
  if (!name.test(spoken.replace(/\bMa?c(?=\p{Lu})/u, 'M'))) return false;
  const rest = text.slice(text.indexOf(spoken) + spoken.length).trim();
  if (rest !== '' && !/^\([^()]{1,60}\)$/.test(rest)) return false;
  if (headingWords.test(text) && !bystander.test(text)) return false;
  return (
    /\p{Lu}{2}|^[B-PR-Z]$/u.test(spoken) &&
    !/\d{3}|^\d{1,3}[.)]?\s/.test(spoken) &&
    spoken.split(' ').length <= 5 &&
    !/[.,]$/.test(spoken.replace(/\b(?:JR|SR|DR|MR|MRS|MS)\.$/, ''))
  );
};

/** What a heading is about, as against who speaks. */
const isTopic = (spoken: string): boolean =>
  division.test(spoken) ||
  abstract.test(spoken) ||
  nobody.has(lastWord(spoken)) ||
  nobody.has(spoken.replace(/\s?\d{1,2}$/, ''));
