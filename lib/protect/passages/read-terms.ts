// Productions keep their names in tables; whatever the columns are called, we read them.
import { type ProtectedTerm, type TermKind, termKinds } from '../../model/protection.ts';

/** Other words for our kinds, as heads of columns and files say them. */
const others: Record<string, TermKind> = {
  role: 'character',
  set: 'location',
  place: 'location',
  actor: 'cast',
  actress: 'cast',
  performer: 'cast',
  talent: 'cast',
  code: 'codename',
  'code name': 'codename',
  'show code': 'showcode',
  supplier: 'vendor',
  company: 'vendor',
  series: 'title',
  episode: 'title',
  'working title': 'title',
};

const kindOf = (word: string): TermKind | null => {
  const plain = word.trim().toLowerCase();
  const singular = plain.replace(/ies$/, 'y').replace(/s$/, '');
  const known = (text: string) => (termKinds as readonly string[]).includes(text);
  if (known(plain)) return plain as TermKind;
  return known(singular) ? (singular as TermKind) : (others[plain] ?? others[singular] ?? null);
};

const textHeads = new Set(['text', 'name', 'term', 'word', 'names', 'terms', 'value', 'phrase']);
const kindHeads = new Set(['kind', 'type', 'category', 'group']);
const LONGEST = 300;

/**
 * Terms of a table (commas, semicolons, tabs or bars) or of a list with one name a line. The kind comes from its own column,
 * from the head of the column, from the file's name ("characters.txt"), or is `other`.
 */
export function readTerms(text: string, fileName: string): ProtectedTerm[] {
  const rows = rowsOf(text);
  const fallback = kindOfFile(fileName);
  const head = rows[0]?.map((cell) => cell.toLowerCase()) ?? [];
  const texts = head.findIndex((cell) => textHeads.has(cell));
  const kinds = head.findIndex((cell) => kindHeads.has(cell));
  const byColumn = head.map(kindOf);
  if (texts >= 0) return rows.slice(1).flatMap((row) => term(row[texts], kindOf(row[kinds] ?? '') ?? fallback));
  if (rows.length > 1 && head.length > 0 && byColumn.every((kind) => kind !== null)) {
    return rows.slice(1).flatMap((row) => row.flatMap((cell, i) => term(cell, byColumn[i] ?? fallback)));
  }
  return rows.flatMap(([first, second]) => {
    const kind = kindOf(second ?? '');
    const turned = kind === null ? kindOf(first ?? '') : null;
    return turned !== null && second ? term(second, turned) : term(first, kind ?? fallback);
  });
}

/** Whether a plain text file is a list: its lines are short, and its name or its second column says of what. */
export function isTermList(text: string, fileName: string): boolean {
  if (/\.(?:csv|tsv)$/i.test(fileName)) return true;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0 || lines.some((line) => line.length > 120)) return false;
  if (/(?:^|[\W_])(?:terms?|names|list|glossary)(?:[\W_]|$)/i.test(fileName) || kindOfFile(fileName) !== 'other')
    return true;
  const withKind = rowsOf(text).filter(([first, second]) => second && (kindOf(second) ?? kindOf(first ?? '')) !== null);
  return withKind.length >= lines.length * 0.6;
}

const term = (cell: string | undefined, kind: TermKind): ProtectedTerm[] => {
  const text = cell?.trim() ?? '';
  return /[\p{L}\p{N}]/u.test(text) && text.length <= LONGEST && !text.startsWith('#') ? [{ text, kind }] : [];
};

const kindOfFile = (fileName: string): TermKind => {
  const words = fileName
    .toLowerCase()
    .replace(/^.*[/\\]/, '')
    .split(/[^a-z]+/);
  return words.map(kindOf).find((kind) => kind !== null && kind !== 'other') ?? 'other';
};

function rowsOf(text: string): string[][] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const mark = ['\t', ';', '|', ','].find(
    (sign) => lines.filter((line) => line.includes(sign)).length >= lines.length * 0.6,
  );
  return lines.map((line) => (mark === undefined ? [line.trim()] : cellsOf(line, mark)));
}

function cellsOf(line: string, mark: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const unit = line.charAt(i);
    if (unit === '"' && quoted && line.charAt(i + 1) === '"') cell += line.charAt(i++);
    else if (unit === '"') quoted = !quoted;
    else if (unit === mark && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += unit;
  }
  return [...cells, cell.trim()];
}
