const spelled: Readonly<Record<number, string>> = { 7: '\t', 9: '\t', 0x0b: '\n', 0x0c: '\n', 0x0d: '\n', 0x1e: '-' };
const CELL = 7;
const FIELD = 0x13;
const RESULT = 0x14;
const FIELD_END = 0x15;

/** Word's marks as what they stand for; of a field its result, not the instruction behind it. */
export function pageText(letters: string): string {
  const out: string[] = [];
  const fields: boolean[] = [];
  let hidden = 0;
  let from = 0;
  for (let at = 0; at <= letters.length; at++) {
    const code = at < letters.length ? letters.charCodeAt(at) : 0;
    if (code >= 0x20) continue;
    const isRowEnd = code === CELL && letters.charCodeAt(at + 1) === CELL;
    if (hidden === 0) out.push(letters.slice(from, at), isRowEnd ? '\n' : (spelled[code] ?? ''));
    if (isRowEnd) at++;
    from = at + 1;
    if (code === FIELD) {
      fields.push(true);
      hidden++;
    } else if ((code === RESULT || code === FIELD_END) && fields.length > 0) {
      if (fields.at(-1)) hidden--;
      if (code === RESULT) fields[fields.length - 1] = false;
      else fields.pop();
    }
  }
  return out
    .join('')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}
