// A policy's pattern, read far enough to tell how much work a hostile text could make of it.

/** Which of the 128 ASCII characters, and as bit 128 any other, one step can take. */
export type Signs = bigint;
export const ANY: Signs = (1n << 129n) - 1n;

export type Part =
  | { kind: 'sign'; signs: Signs }
  | { kind: 'edge' }
  | { kind: 'row'; parts: Part[] }
  | { kind: 'choice'; parts: Part[] }
  | { kind: 'repeat'; least: number; most: number; part: Part };

const range = (from: number, to: number): Signs => {
  let signs: Signs = 0n;
  for (let code = from; code <= Math.min(to, 127); code++) signs |= 1n << BigInt(code);
  return to > 127 ? signs | (1n << 128n) : signs;
};
const DIGIT = range(48, 57);
const WORD = DIGIT | range(65, 90) | range(97, 122) | range(95, 95);
const SPACE = range(9, 13) | range(32, 32) | (1n << 128n);

const ESCAPES: Record<string, Signs> = {
  d: DIGIT,
  D: ANY & ~DIGIT,
  w: WORD,
  W: ANY & ~WORD,
  s: SPACE,
  S: ANY & ~(SPACE & ((1n << 128n) - 1n)),
  n: range(10, 10),
  r: range(13, 13),
  t: range(9, 9),
  f: range(12, 12),
  v: range(11, 11),
};

export class Refusal extends Error {}

const refuse = (why: string): never => {
  throw new Refusal(why);
};

/** Throws {@link Refusal} with a reason a person can read. */
export const readPattern = (source: string): Part => {
  let at = 0;
  const peek = (text: string): boolean => source.startsWith(text, at);
  const take = (): string => source.charAt(at++);

  const escape = (inClass: boolean): Part => {
    const sign = take();
    if (/[1-9k]/.test(sign) && !inClass) return refuse('uses a back-reference');
    if (/[bB]/.test(sign) && !inClass) return { kind: 'edge' };
    if (/[pPuxc]/.test(sign)) {
      const rest = /^(?:\{[^}]{1,40}\}|[\dA-Fa-f]{2,4}|[A-Za-z])/.exec(source.slice(at))?.[0] ?? '';
      at += rest.length;
      return { kind: 'sign', signs: ANY };
    }
    return { kind: 'sign', signs: ESCAPES[sign] ?? range(sign.charCodeAt(0), sign.charCodeAt(0)) };
  };

  const classSign = (): { signs: Signs; code: number } => {
    const sign = take();
    if (sign !== '\\') return { signs: range(sign.charCodeAt(0), sign.charCodeAt(0)), code: sign.charCodeAt(0) };
    const part = escape(true);
    return { signs: part.kind === 'sign' ? part.signs : ANY, code: -1 };
  };

  const readClass = (): Part => {
    const negated = peek('^') && take() !== '';
    let signs: Signs = 0n;
    while (!peek(']')) {
      if (at >= source.length) refuse('has a class that is not closed');
      const first = classSign();
      if (!peek('-') || source.charAt(at + 1) === ']') {
        signs |= first.signs;
        continue;
      }
      at++;
      const last = classSign();
      signs |= first.code < 0 || last.code < 0 ? ANY : range(first.code, last.code);
    }
    at++;
    return { kind: 'sign', signs: negated ? ANY & ~(signs & ((1n << 128n) - 1n)) : signs };
  };

  const group = (): Part => {
    if (peek('?')) {
      const opening = /^\?(?::|<[A-Za-z]\w{0,40}>)/.exec(source.slice(at))?.[0];
      if (!opening) return refuse('uses look-around or an inline flag');
      at += opening.length;
    }
    const part = choice();
    if (take() !== ')') refuse('has a group that is not closed');
    return part;
  };

  const atom = (): Part => {
    const sign = take();
    if (sign === '(') return group();
    if (sign === '[') return readClass();
    if (sign === '.') return { kind: 'sign', signs: ANY & ~range(10, 10) };
    if (sign === '^' || sign === '$') return { kind: 'edge' };
    if (sign === '\\') return escape(false);
    if (/[*+?]/.test(sign)) return refuse('repeats nothing');
    return { kind: 'sign', signs: range(sign.charCodeAt(0), sign.charCodeAt(0)) };
  };

  const repeated = (part: Part): Part => {
    const match = /^(?:[*+?]|\{(\d{1,4})(,)?(\d{1,4})?\})\??/.exec(source.slice(at));
    if (!match) return part;
    at += match[0].length;
    const sign = match[0].charAt(0);
    const least = match[1] ? Number(match[1]) : sign === '+' ? 1 : 0;
    const most = match[1] ? (match[2] ? Number(match[3] ?? Infinity) : least) : sign === '?' ? 1 : Infinity;
    return { kind: 'repeat', least, most, part };
  };

  const row = (): Part => {
    const parts: Part[] = [];
    while (at < source.length && !peek('|') && !peek(')')) parts.push(repeated(atom()));
    return { kind: 'row', parts };
  };

  const choice = (): Part => {
    const parts = [row()];
    while (peek('|')) {
      at++;
      parts.push(row());
    }
    return parts.length === 1 ? parts[0]! : { kind: 'choice', parts };
  };

  const whole = choice();
  if (at < source.length) refuse('has a bracket too many');
  return whole;
};
