import type { Place } from '../extracted.ts';
import { attribute } from './markup.ts';
import type { Places } from './office-text.ts';
import { rowNames } from './row-names.ts';

/** Where a word stands in OpenDocument: its sheet and row, its slide, or the heading above it. */
export function odfPlaces(): Places {
  let isSpreadsheet = false;
  let sheet = '';
  let slide = 0;
  let row = 0;
  let heading: Place | null = null;
  let nameOfRow = rowNames();
  return ({ raw, name, closes }, page) => {
    if (name === 'spreadsheet') isSpreadsheet = !closes;
    else if (name === 'table' && !closes) {
      [sheet, row, nameOfRow] = [attribute(raw, 'table:name'), 0, rowNames()];
    } else if (name === 'table-row' && !closes && isSpreadsheet) {
      const said = nameOfRow(row + 1);
      if (said) page.mark(`sheet ${sheet}, ${said}`);
      row += Math.max(1, Number(attribute(raw, 'table:number-rows-repeated')) || 1);
    } else if (name === 'page' && !closes && raw.startsWith('draw:')) page.mark(`slide ${++slide}`);
    else if (name === 'notes' && slide > 0) page.mark(closes ? `slide ${slide}` : `slide ${slide}, notes`);
    else if (name === 'h' && !closes) heading = page.mark('heading');
    else if (name === 'h' && heading) {
      heading.name = `heading “${page.line().slice(0, LONGEST_HEADING)}”`;
      heading = null;
    }
  };
}

const LONGEST_HEADING = 60;
