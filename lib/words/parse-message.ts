/** Text, a value's place, the number of the plural around it (`#`), or a plural with its branches. */
export type Part =
  string | { kind: 'value'; name: string } | { kind: 'number' } | { kind: 'plural'; name: string; forms: Forms };

/** Branch of a plural by its form: `one`, `other`, `=0`. */
export type Forms = ReadonlyMap<string, readonly Part[]>;

const ARGUMENT = /(\w{1,40})(?:\}|, plural,)/y;
const FORM = / ?(=\d{1,9}|zero|one|two|few|many|other) \{/y;

/**
 * Takes a message apart. It is text with `{name}` and `{n, plural, =0 {…} one {…} other {…}}`, in which `#` is the
 * number: the part of ICU's MessageFormat that every translator's tool knows. Throws a SyntaxError on anything else;
 * a test reads every catalogue, so none of ours does.
 */
export function parseMessage(message: string): Part[] {
  let at = 0;

  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at;
    const found = pattern.exec(message);
    if (found) at = pattern.lastIndex;
    return found;
  }

  /** Reads up to the brace that closes this branch, or to the end. */
  function read(isBranch: boolean): Part[] {
    const parts: Part[] = [];
    while (at < message.length && message[at] !== '}') {
      const sign = message[at++]!;
      if (sign === '{') parts.push(argument());
      else parts.push(sign === '#' && isBranch ? { kind: 'number' } : sign);
    }
    if (isBranch !== at < message.length) throw wrong();
    at++;
    return parts;
  }

  function argument(): Part {
    const [whole, name] = take(ARGUMENT) ?? [];
    if (!whole || !name) throw wrong();
    if (whole.endsWith('}')) return { kind: 'value', name };
    const forms = new Map<string, Part[]>();
    for (let form = take(FORM); form?.[1]; form = take(FORM)) forms.set(form[1], read(true));
    if (!forms.has('other') || message[at++] !== '}') throw wrong();
    return { kind: 'plural', name, forms };
  }

  const wrong = (): SyntaxError => new SyntaxError(`Not a message, from character ${at}`);
  return read(false);
}
