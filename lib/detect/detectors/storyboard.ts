// A shot list or board description shows the film shot by shot before it exists.
import type { Page } from '../page.ts';
import { definePaperwork } from '../paperwork.ts';
import { matchingLines } from '../shapes/matching-lines.ts';

const size =
  /(?:^|[\s|,\t("/:-])(?:ECU|BCU|XCU|MCU|CU|MS|MLS|MWS|LS|WS|EWS|ELS|VWS|OTS|O\/S|POV|2-?S|3-?S|2-?SHOT|WIDE|MEDIUM|CLOSE-?UP|CLOSE UP|INSERT|MASTER|ESTABLISHING|TWO-?SHOT|AERIAL|TRACKING|DOLLY|CRANE|STEADICAM|HANDHELD|TILT|PAN)(?=$|[\s|,\t)/:;.-])/;
const number =
  /^\W{0,4}(?:(?:shot|panel|frame|board|setup|sc(?:ene)?)\.? ?#?)?\d{1,4}[A-Z]{0,2}(?:[.-]\d{1,3}[A-Z]?)?(?=[\s|,;:.)\t-])/i;
const spelledSize =
  /^\W{0,4}\S{1,12}\s{0,3}[–—:.)-]{0,2}\s{0,3}(?:extreme |big )?(?:wide|medium|close|insert|ots|pov|establishing|two-?shot|tracking|aerial|over[- ]the[- ]shoulder|master)\b/i;
const lens = /\b\d{2,3}(?:-\d{2,3})? ?mm\b/i;

/** "Medium shot (MS): framed from the waist up" teaches what a size is. */
const explained = /\((?:[A-Z]{2,4})\)\W{0,3}:/;

function shotRows(page: Page, first: number, last: number): number {
  let rows = 0;
  for (let index = first; index <= last && rows < 6; index++) {
    if (page.lines[index]!.words > 22) continue;
    const text = page.textAt(index);
    if (number.test(text) && !explained.test(text) && (size.test(text) || spelledSize.test(text))) rows++;
  }
  return rows >= 5 ? 2.4 : rows >= 4 ? 2 : rows >= 3 ? 1.6 : rows >= 2 ? 1 : 0;
}
const sizes = (page: Page, first: number, last: number): number => {
  const lines = matchingLines(page, first, last, size, 5);
  return lines >= 4 ? 0.9 : lines >= 2 ? 0.5 : 0;
};
const lenses = (page: Page, first: number, last: number): number =>
  matchingLines(page, first, last, lens, 2) >= 2 ? 0.7 : 0;
const numbered = (page: Page, first: number, last: number): number =>
  matchingLines(page, first, last, /^\W{0,4}(?:shot|panel|frame|board|einstellung|plan|kader)\s?#?\d{1,4}/i, 3) >= 3
    ? 1
    : 0;

export const storyboard = definePaperwork({
  id: 'storyboard',
  label: 'Storyboard or shot list',
  what: 'storyboard',
  labels: [
    {
      weight: 1.5,
      any: [
        'shot list',
        'shotlist',
        'storyboard',
        'story board',
        'board',
        'animatic',
        'découpage technique',
        'découpage',
        'einstellungsliste',
        'auflösung',
        'guion técnico',
        'lista de planos',
        'lista inquadrature',
        '絵コンテ',
        '콘티',
        '스토리보드',
        '分镜',
      ],
    },
    {
      weight: 1,
      any: [
        'panel',
        'frame',
        'shot',
        'shot #',
        'shot no',
        'setup',
        'einstellung',
        'plan',
        'plano',
        'inquadratura',
        'カット',
      ],
    },
    {
      weight: 0.8,
      any: [
        'shot size',
        'size',
        'framing',
        'angle',
        'camera angle',
        'camera',
        'einstellungsgröße',
        'valeur',
        'cadre',
        'encuadre',
      ],
    },
    {
      weight: 0.8,
      any: ['movement', 'move', 'camera movement', 'camera move', 'mouvement', 'movimiento', 'kamerabewegung'],
    },
    { weight: 0.7, any: ['lens', 'focal length', 'focale', 'objektiv', 'equipment', 'rig', 'support'] },
    {
      weight: 0.5,
      any: [
        'action',
        'description',
        'dialogue',
        'dialog',
        'sound',
        'audio',
        'vo',
        'duration',
        'transition',
        'notes',
        'fx',
        'sfx',
        'vfx',
      ],
    },
    { weight: 0.5, any: ['scene', 'sc', 'scène', 'szene', 'escena', 'cast', 'subject', 'int/ext', 'location'] },
    {
      weight: 0.4,
      any: [
        'ecu',
        'mcu',
        'cu',
        'ms',
        'ws',
        'ots',
        'pov',
        'wide',
        'close-up',
        'medium',
        'insert',
        'dolly',
        'pan',
        'tilt',
        'crane',
        'steadicam',
        'handheld',
        'static',
        'push in',
        'tracking',
      ],
    },
  ],
  values: [{ weight: 0.2, atLeast: 3, trait: 'sceneNumber' }],
  shapes: [shotRows, sizes, lenses, numbered],
  fewestLabels: 1,
  fewestValues: 1,
  enough: 3.5,
});
