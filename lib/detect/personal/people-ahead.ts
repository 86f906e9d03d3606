// Full names are read with care; where none can be is seen at a glance, and most sentences have none.

/** Capitals of every script that has them, and a little more. */
const CAPITAL = 'A-Z\\u00c0-\\u1fff\\u2100-\\u218f\\u2c00-\\u2e7f\\uff21-\\uff3a';
/** A word with a capital and what goes on after it as a name does (`findPeople`), or a sign that stands for a name already. */
const BEGINS = new RegExp(
  `[\\u0001-\\u0007]|[${CAPITAL}][\\w'\\u0080-\\uffff]{0,42}(?:[.-]| (?:(?:de|van|von|der|den|ter|ten|del|du|des|dos|la|le|di|da|bin|al|and) ){0,3}[${CAPITAL}])`,
  'g',
);

/** Answers, for stretches in about ascending order, whether the full name of a person may begin there. */
export function peopleAhead(text: string): (from: number, to: number) => boolean {
  /** No name begins from the one on to the other. */
  let [searched, next] = [0, -1];
  return (from, to) => {
    if (from < searched) return text.slice(from, to).search(BEGINS) >= 0;
    if (next < from) {
      BEGINS.lastIndex = from;
      [searched, next] = [from, BEGINS.exec(text)?.index ?? text.length];
    }
    return next < to;
  };
}
