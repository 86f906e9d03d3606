// A shooting schedule tells where the unit will be, with whom, and how the story runs, weeks ahead.
import type { Page } from '../page.ts';
import { definePaperwork } from '../paperwork.ts';
import { matchingLines } from '../shapes/matching-lines.ts';
import { workStatusGrid } from '../shapes/work-status.ts';

const strip =
  /\b(?:int|ext|i\/e|innen|außen|aussen)\b.{0,160}(?:\b\d{0,2} ?[1-7]\/8\b|\b\d{1,2} ?pgs?\b)|\b\d{0,2} ?[1-7]\/8\b.{0,160}\b(?:int|ext|i\/e)\b/i;
const dayBreak =
  /^[-–—=*#\s]{0,8}(?:end of|fin (?:du|de)|ende)?\s?(?:shoot(?:ing)? )?(?:day|jour|drehtag|día|giorno)\s?#?\s?\d{1,3}\b.{0,120}$/i;
const total = /\btotal (?:pages|pgs)\b|\bpages? ?total\b|\b\d{1,3} [1-7]\/8 (?:pgs|pages)\b/i;

const stripRows = (page: Page, first: number, last: number): number => {
  const rows = matchingLines(page, first, last, strip, 6);
  return rows >= 4 ? 2.4 : rows >= 2 ? 1.8 : rows * 0.6;
};
const dayBreaks = (page: Page, first: number, last: number): number =>
  Math.min(2, matchingLines(page, first, last, dayBreak, 2)) * 0.5;
const pageTotals = (page: Page, first: number, last: number): number =>
  matchingLines(page, first, last, total, 1) > 0 ? 0.7 : 0;

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
        'shooting day',
        'fin du jour',
        'ende drehtag',
        'drehtag',
        'day',
      ],
    },
    { weight: 0.8, any: ['total pages', 'total pgs', 'pages', 'pgs', 'page count', 'eighths'] },
    { weight: 0.6, any: ['cast id', 'cast ids', 'cast members', 'cast #', 'cast', 'id'] },
    { weight: 0.5, any: ['scene', 'scenes', 'sc', 'sc #', 'scene #', 'sheet', 'sheet #', 'bild', 'scène', 'escena'] },
    { weight: 0.5, any: ['int/ext', 'i/e', 'd/n', 'day/night', 'd/n/d/e'] },
    {
      weight: 0.5,
      any: ['set', 'location', 'motiv', 'décor', 'script day', 'unit move', 'company move', 'est time', 'est. time'],
    },
    { weight: 0.9, any: ['boneyard', 'hiatus', 'day off', 'dark day', 'travel day', 'company off', 'turnaround'] },
    {
      weight: 0.7,
      any: ['work', 'hold', 'travel', 'start', 'finish', 'total work days', 'total days', 'sw', 'swf', 'wf'],
    },
    {
      weight: 0.5,
      any: ['principal photography', 'block 1', 'block 2', 'second unit', '2nd unit', 'main unit', 'pickups', 'wrap'],
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
  shapes: [stripRows, dayBreaks, pageTotals, workStatusGrid],
  fewestLabels: 2,
  fewestValues: 1,
  enough: 3.5,
});
