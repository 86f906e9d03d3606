/** Up to here each row is a place of its own; beyond, a hundred together: a table has up to a million. */
const SINGLY = 10_000;
const BLOCK = 100;

/** Answers what to call a row where the place changes, null where it is still the one before. Asked in ascending order. */
export function rowNames(): (row: number) => string | null {
  let block = -1;
  return (row) => {
    if (row <= SINGLY) return `row ${row}`;
    const own = Math.floor((row - 1) / BLOCK);
    if (own === block) return null;
    block = own;
    return `rows ${own * BLOCK + 1} to ${(own + 1) * BLOCK}`;
  };
}
