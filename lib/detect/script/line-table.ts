import type { Page } from '../page.ts';

/** Columns of a list of lines to be recorded, dubbed or subtitled: who, and what they say. */
const who =
  /^(?:character|char|role|speaker|artist|voice|personaje|personnage|figur|rolle|sprecher|personaggio|personagem|役|役名|キャラクター|캐릭터|배역)$/i;
const what =
  /^(?:text|line|lines|dialogue|dialog|line text|original|source text|texto|diálogo|texte|réplique|dialogtext|zeile|battuta|testo|fala|台詞|セリフ|대사)$/i;
/** What other tables of names and texts have not. */
const how =
  /^(?:line ?[_-]?(?:id|no|num(?:ber)?)|scene|sc|direction|delivery|emotion|intent|take|takes|cue|tc|tc in|timecode|adr|loop|efforts?|context|escena|acotación|szene|regie|scène|indication|scena|cena|シーン|ト書き|씬|지문)$/i;
const FEWEST_ROWS = 3;
const SURE = 0.7;

const cellsOf = (text: string, mark: string): string[] =>
  text.split(mark).map((cell) =>
    cell
      .trim()
      .replace(/^["*]{1,2}/, '')
      .replace(/["*]{1,2}$/, '')
      .trim(),
  );

/** How surely the page is a table of lines for a recording session, and how far it goes; null where it is none. */
export function lineTable(page: Page): { confidence: number; first: number; last: number } | null {
  for (let index = 0; index + FEWEST_ROWS < Math.min(page.lines.length, 20); index++) {
    const text = page.textAt(index);
    const mark = [',', '\t', ';', '|'].find((sign) => isHead(cellsOf(text, sign)));
    if (!mark) continue;
    const columns = text.split(mark).length;
    let last = index;
    while (last + 1 < page.lines.length && page.textAt(last + 1).split(mark).length >= columns - 1) last++;
    if (last - index >= FEWEST_ROWS) return { confidence: SURE, first: index, last };
  }
  return null;
}

const isHead = (cells: readonly string[]): boolean =>
  cells.length >= 3 &&
  cells.some((cell) => who.test(cell)) &&
  cells.some((cell) => what.test(cell)) &&
  cells.some((cell) => how.test(cell));
