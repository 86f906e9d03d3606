import type { Reading } from '../extracted.ts';
import { gather } from '../gather.ts';
import { createPage, type Page } from '../formats/office-page.ts';
import { rowNames } from '../formats/row-names.ts';
import { breathe, type Job } from '../job.ts';
import type { Compound } from '../ole/open-compound.ts';
import { u16, u32 } from '../zip/numbers.ts';
import { numberOfRk, realAt } from './excel-numbers.ts';
import { readStrings, stringAt } from './excel-strings.ts';
import { type Record97, recordsOf } from './excel-records.ts';

const BEGIN = 0x809;
const LOCKED = 0x2f;
const SHEET_NAME = 0x85;
const STRINGS = 0xfc;
const TURN = 50_000;

/** Sheets in order, hidden ones too, a row a line, then texts no cell shows any more. */
export async function excelText(compound: Compound, job: Job): Promise<Reading> {
  const stream = (compound.at('Workbook') ?? compound.at('Book'))!;
  const bytes = await compound.bytes(stream);
  const names = new Map<number, string>();
  const all = gather();
  let strings: string[] = [];
  const used = new Set<number>();
  let isNewer = true;
  let sheet: Sheet | null = null;
  let turn = 0;
  for (const record of recordsOf(bytes)) {
    if (record.type === LOCKED) return { text: '', unreadable: 'Excel workbook, encrypted, contents not read' };
    if (++turn % TURN === 0) await breathe(job);
    if (record.type === BEGIN) {
      isNewer = u16(record.data, 0) >= 0x600;
      if (sheet) all.add(sheet.page.part(), sheet.name);
      else if (names.size > 0) all.add([...names.values()].join('\n'), 'names of the sheets');
      sheet = names.size > 0 || record.at > 0 ? newSheet(names.get(record.at) ?? 'of unknown name') : null;
    } else if (record.type === SHEET_NAME) names.set(u32(record.data, 0), stringAt(record.data, 6, isNewer, 1));
    else if (record.type === STRINGS) strings = readStrings([record.data, ...record.more]);
    else if (sheet) cell(sheet, record, isNewer, (index) => (used.add(index), strings[index] ?? ''));
  }
  if (sheet) all.add(sheet.page.part(), sheet.name);
  all.add(strings.filter((_, index) => !used.has(index)).join('\n'), 'texts no cell shows');
  return all.reading();
}

interface Sheet {
  name: string;
  page: Page;
  row: number;
  /** Whether its line already says something. */
  hasCells: boolean;
  nameOfRow: (row: number) => string | null;
}

const newSheet = (name: string): Sheet => ({
  name: `sheet ${name}`,
  page: createPage(),
  row: -1,
  hasCells: false,
  nameOfRow: rowNames(),
});

function cell(sheet: Sheet, { type, data, more }: Record97, isNewer: boolean, shared: (index: number) => string): void {
  const say = (text: string) => sayCell(sheet, u16(data, 0), text);
  if (type === 0xfd) say(shared(u32(data, 6)));
  else if (type === 0x204 || type === 0xd6) say(stringAt(data, 6, isNewer, 2));
  else if (type === 0x203) say(String(realAt(data, 6)));
  else if (type === 0x27e) say(String(numberOfRk(u32(data, 6))));
  else if (type === 0xbd)
    for (let at = 4; at + 6 <= data.length - 2; at += 6) say(String(numberOfRk(u32(data, at + 2))));
  else if (type === 0x06 && u16(data, 12) !== 0xffff) say(String(realAt(data, 6)));
  else if (type === 0x207) sayCell(sheet, sheet.row, stringAt(data, 0, isNewer, 2));
  else if (type === 0x06) sayCell(sheet, u16(data, 0), '');
  else if (type === 0x1b6 && more[0]) note(sheet.page, stringAt(prefixed(more[0], u16(data, 10)), 0, true, 2));
  else if ((type === 0x14 || type === 0x15) && data.length > 0)
    note(sheet.page, stringAt(data, 0, isNewer, isNewer ? 2 : 1));
}

function sayCell(sheet: Sheet, row: number, text: string): void {
  if (row !== sheet.row) {
    sheet.page.say('\n');
    [sheet.row, sheet.hasCells] = [row, false];
    const name = sheet.nameOfRow(row + 1);
    if (name) sheet.page.mark(name);
  }
  if (sheet.hasCells) sheet.page.say('\t');
  sheet.hasCells = text !== '';
  sheet.page.say(text);
}

/** A comment, a header: on a line of its own. */
function note(page: Page, text: string): void {
  page.say('\n');
  page.say(text);
  page.say('\n');
}

/** A comment's length stands elsewhere than its letters. */
function prefixed(letters: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(letters.length + 2);
  whole.set([length & 255, length >> 8]);
  whole.set(letters, 2);
  return whole;
}
