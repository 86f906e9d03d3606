const ROUND = 0x28;
const SQUARE = 0x5b;
/** A label that stands for a name ("[CHARACTER 12]") is short and on one line. */
const LONGEST_LABEL = 40;

/** What a page break leaves in the middle of a speech; folded, as it stands after the bracket. */
const furniture = ['more)', "cont'd)", 'contd)', "cont'd.)", 'cont.)', 'cont)', 'continued)', 'continuing)'];

/**
 * Where reading goes on after the separator at `i`: behind page furniture and behind labels in square brackets, both of
 * which stand in a passage without belonging to it; else at the next unit.
 */
export const passedOver = (text: string, i: number, unit: number): number => {
  if (unit === ROUND) {
    const found = furniture.find((words) => text.startsWith(words, i + 1));
    return found === undefined ? i + 1 : i + 1 + found.length;
  }
  if (unit !== SQUARE) return i + 1;
  const end = text.slice(i, i + LONGEST_LABEL).indexOf(']');
  return end < 0 || text.slice(i, i + end).includes('\n') ? i + 1 : i + end + 1;
};
