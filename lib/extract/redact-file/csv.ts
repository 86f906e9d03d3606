// A table keeps its rows and columns: what is taken out of several cells leaves each of them standing.
import { applyEdits, type Cut, type Edit } from './letters.ts';

export function redactTable(text: string, cuts: readonly Cut[]): string {
  const isFrame = frameOf(text);
  const edits: Edit[] = [];
  for (const { start, end, label } of cuts) {
    let isFirst = true;
    for (let at = start; at < end;) {
      let to = at;
      while (to < end && isFrame[to] === 0) to++;
      if (to > at) {
        edits.push({ from: at, to, text: isFirst ? label : '' });
        isFirst = false;
      }
      while (to < end && isFrame[to] === 1) to++;
      at = to;
    }
  }
  return applyEdits(text, edits);
}

/** 1 for each unit that is the table's, not a cell's: separators, line ends, the quotes around a cell. */
function frameOf(text: string): Uint8Array {
  const separator = separatorOf(text);
  const frame = new Uint8Array(text.length);
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    if (isQuoted && unit === '"' && text[at + 1] === '"') at++;
    else if (unit === '"' && (isQuoted || at === 0 || frame[at - 1] === 1)) {
      isQuoted = !isQuoted;
      frame[at] = 1;
    } else if (!isQuoted && (unit === separator || unit === '\n' || unit === '\r')) frame[at] = 1;
  }
  return frame;
}

/** The one there are most of in the first line. */
function separatorOf(text: string): string {
  const line = text.slice(0, 4096).split('\n', 1)[0]!;
  const count = (unit: string): number => line.split(unit).length;
  return ['\t', ';', ','].reduce((most, unit) => (count(unit) >= count(most) ? unit : most), '\t');
}
