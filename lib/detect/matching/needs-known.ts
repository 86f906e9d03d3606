// Most of what is asked about works and people needs a name on our lists, and most texts have none.

/** A covered name of a listed kind, as `named` writes it into a pattern: it must stand there. */
const listed = /\[[\u0001-\u0004\u0006]{1,5}\]\u0005\{0,60\}(?![?*])/y;

/** True where every match of the pattern holds a listed name, whatever else it holds. */
export function needsKnown({ source }: RegExp): boolean {
  let depth = 0;
  let found = false;
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]!;
    if (sign === '|' && depth === 0) return false;
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === '\\') at++;
    else if (sign === '[') {
      listed.lastIndex = at;
      found ||= depth === 0 && listed.test(source);
      while (source[++at] !== ']') if (source[at] === '\\') at++;
    }
  }
  return found;
}

const known = /[\u0001-\u0004\u0006]/g;

/** Answers, for places in ascending order, where the next listed name begins; past the end where none does. */
export function knownAhead(text: string): (at: number) => number {
  let next = -1;
  return (at) => {
    if (next >= at) return next;
    known.lastIndex = at;
    const match = known.exec(text);
    return (next = match ? match.index : text.length);
  };
}
