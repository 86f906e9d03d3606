// A shooting schedule tells where the unit will be, with whom, and how the story runs, weeks ahead.
import type { Page } from '../page.ts';
import { definePaperwork } from '../paperwork.ts';
import { matchingLines } from '../shapes/matching-lines.ts';
import { workStatusGrid } from '../shapes/work-status.ts';

const strip =
  /\b(?:int|ext|i\/e|[ia]\/[tnda]|innen|außen|aussen)\b.{0,160}(?:\b\d{0,2} ?[1-7]\/8\b|\b\d{1,2} ?pgs?\b)|\b\d{0,2} ?[1-7]\/8\b.{0,160}\b(?:int|ext|i\/e)\b/i;
const dayBreak =
  /^[-–—=*#\s]{0,8}(?:end of|fin (?:du|de)|ende)?\s?(?:shoot(?:ing)? )?(?:day|jour|drehtag|día|giorno|d(?=\d))\s?#?\s?\d{1,3}\b.{0,120}$|^\d{1,3}\.\s?drehtag\b|^\d{1,3}\s?(?:日目|회차)/i;
const total =
  /\btotal (?:pages|pgs)\b|\bpages? ?total\b|\b\d{1,3} [1-7]\/8 (?:pgs|pages)\b|\d(?:\.\d)?\s?(?:頁|ページ|페이지)/i;

const stripRows = (page: Page, first: number, last: number): number => {
  const rows = matchingLines(page, first, last, strip, 6);
  return rows >= 4 ? 2.4 : rows >= 2 ? 1.8 : rows * 0.6;
};
const dayBreaks = (page: Page, first: number, last: number): number =>
  Math.min(2, matchingLines(page, first, last, dayBreak, 2)) * 0.5;
const pageTotals = (page: Page, first: number, last: number): number =>
  matchingLines(page, first, last, total, 1) > 0 ? 0.7 : 0;

/** Scenes by their numbers, where they are shot or when: a row of a plan, however it is laid out. */
const scenes =
  /(?:\b(?:scs?|scenes?|sec|esc|sequ?|séqu?|bild|szenen?|scen[ae])\.?\s?#?|(?<![A-Z])S[#＃]|씬\s?|シーン)\s?\d{1,3}[A-Z]{0,2}(?:pt)?(?![\d:%])/i;
const whereOrWhen =
  /\b(?:int|ext|i\/e|[ia]\/[tnda]|innen|au(?:ß|ss)en)\b|\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b.{0,14}\d|^(?:day|jour|día|giorno)\s?\d|(?<=[\s　/(])(?:[DN昼夜朝夕内外]|낮|밤|실내|실외)(?=[\s　/),]|$)/i;
const planRows = (page: Page, first: number, last: number): number => {
  let rows = 0;
  for (let index = first; index <= last && rows < 5; index++) {
    if (page.lines[index]!.words > 30) continue;
    const text = page.textAt(index);
    if (scenes.test(text) && whereOrWhen.test(text)) rows++;
  }
  return rows >= 4 ? 1.8 : rows >= 3 ? 1.5 : rows >= 2 ? 0.9 : 0;
};

export const schedule = definePaperwork({
  id: 'schedule',
  label: 'Shooting schedule',
  what: 'schedule',
  labels: [
    {
      weight: 1.2,
      any: [
        'shooting schedule',
        'one-liner',
        'one liner',
        'oneliner',
        'one line schedule',
        'one-line schedule',
        'stripboard',
        'strip board',
        'plan de travail',
        'drehplan',
        'plan de rodaje',
        'piano di lavorazione',
        'plano de filmagem',
        'shooting order',
        'shooting plan',
        'shoot plan',
        'shoot schedule',
        'filming schedule',
        'order of shooting',
        'schedule',
        'ordine di ripresa',
        '香盤表',
        '総スケジュール',
        '日程表',
        '촬영 일정',
        '일정표',
        '撮影スケジュール',
        '총스케줄',
        '촬영스케줄',
      ],
    },
    { weight: 1.4, any: ['day out of days', 'day-out-of-days', 'dood', 'days out of days'] },
    {
      weight: 0.9,
      any: [
        'end of day',
        'end day',
        'day break',
        'shoot day',
        'rest day',
        'jour',
        'giorno',
        'día',
        'semana',
        'week',
        'tag',
        '日目',
        '회차',
        'shooting day',
        'fin du jour',
        'ende drehtag',
        'drehtag',
        'day',
      ],
    },
    { weight: 0.8, any: ['total pages', 'total pgs', 'pages', 'pgs', 'page count', 'eighths'] },
    {
      weight: 0.6,
      any: [
        'character',
        'actor',
        'rolle',
        'rollen',
        'darsteller',
        'personnage',
        'rôles',
        'personaje',
        'artiste',
        '出演',
        '배우',
        'cast id',
        'cast ids',
        'cast members',
        'cast #',
        'cast',
        'id',
      ],
    },
    {
      weight: 0.5,
      any: [
        's#',

        'séq',
        'séquence',
        'sec',
        'secuencia',
        'scena',
        'szene',
        'scene',
        'scenes',
        'sc',
        'sc #',
        'scene #',
        'sheet',
        'sheet #',
        'bild',
        'scène',
        'escena',
      ],
    },
    { weight: 0.5, any: ['int/ext', 'i/e', 'd/n', 'day/night', 'd/n/d/e'] },
    {
      weight: 0.5,
      any: ['set', 'location', 'motiv', 'décor', 'script day', 'unit move', 'company move', 'est time', 'est. time'],
    },
    {
      weight: 0.9,
      any: [
        'boneyard',
        'hiatus',
        'day off',
        'dark day',
        'travel day',
        'company off',
        'turnaround',
        'rest day',
        'drehfrei',
        'día libre',
        'relâche',
        'riposo',
        '撮休',
        '휴차',
      ],
    },
    {
      weight: 0.7,
      any: ['work', 'hold', 'travel', 'start', 'finish', 'total work days', 'total days', 'sw', 'swf', 'wf'],
    },
    {
      weight: 0.5,
      any: [
        'principal photography',
        'block 1',
        'block 2',
        'second unit',
        '2nd unit',
        'main unit',
        'pickups',
        'wrap',
        'night shoot',
        'night shoots',
        'split day',
        'nachtdreh',
      ],
    },
    { weight: 0.3, any: ['int', 'ext', 'int.', 'ext.'] },
  ],
  values: [
    { weight: 0.5, atLeast: 2, trait: 'eighths' },
    { weight: 0.5, atLeast: 5, trait: 'eighths' },
    { weight: 0.4, atLeast: 3, trait: 'setting' },
    { weight: 0.3, atLeast: 3, trait: 'date' },
    { weight: 0.3, atLeast: 3, trait: 'sceneNumber' },
  ],
  shapes: [stripRows, planRows, dayBreaks, pageTotals, workStatusGrid],
  fewestLabels: 2,
  fewestValues: 1,
  enough: 3.5,
});
