// Type and lines of a report: quiet, black on white, readable as a copy of a copy.

export const INK = '#1b2126';
export const SOFT = '#525d66';
export const LINE = '#c4ccd2';

export const styles = {
  title: { fontSize: 22, bold: true, margin: [0, 24, 0, 4] },
  subtitle: { fontSize: 14, color: SOFT, margin: [0, 0, 0, 16] },
  h1: { fontSize: 14, bold: true, margin: [0, 20, 0, 6] },
  h2: { fontSize: 11, bold: true, margin: [0, 0, 0, 4] },
  head: { bold: true, color: SOFT, fontSize: 8 },
  small: { fontSize: 8, color: SOFT },
  mono: { fontSize: 8 },
};

type Cell = string | object;

/** Lines under rows only; the head again on every page. */
export function table(
  widths: readonly (string | number)[],
  body: readonly (readonly Cell[])[],
  { isHeadless = false }: { isHeadless?: boolean } = {},
): object {
  const [head = [], ...rest] = body;
  const styled = head.map((cell) => (typeof cell === 'string' ? { text: cell, style: 'head' } : cell));
  return {
    table: {
      widths: [...widths],
      headerRows: isHeadless ? 0 : 1,
      dontBreakRows: true,
      body: isHeadless ? body.map(named) : [styled, ...rest],
    },
    layout: {
      hLineWidth: (row: number) => (row === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => LINE,
      paddingLeft: (column: number) => (column === 0 ? 0 : 8),
      paddingRight: () => 0,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
  };
}

/** A row that begins with what it is about. */
const named = ([name = '', ...rest]: readonly Cell[]): Cell[] => [
  typeof name === 'string' ? { text: name, color: SOFT, preserveLeadingSpaces: true } : name,
  ...rest,
];
