// Where a text stops being JSON, and what its writer most likely did there: engines say it each in their way, or not at all.

const TOKEN = /[{}[\],:]|-?\d[\d.eE+-]*|true|false|null/y;
const BLANK = /[ \t\n\r]+/y;

/** With `?` the bracket that was just opened may close instead. */
type Expected = 'value' | 'value?' | 'name' | 'name?' | 'colon' | 'comma' | 'end';

/** Where it stops, 0-based, and what to do about it. To be asked about text an engine has refused. */
export function jsonFlaw(text: string): { at: number; hint: string | null } {
  const open: string[] = [];
  let expected: Expected = 'value';
  let before = { token: '', at: 0 };
  for (let at = 0; ;) {
    BLANK.lastIndex = at;
    at += BLANK.exec(text)?.[0].length ?? 0;
    if (at >= text.length) return { at, hint: open.length > 0 ? 'the end is missing' : null };
    const token = tokenAt(text, at);
    if (token === undefined) return { at, hint: oddHint(text.slice(at, at + 2)) };
    const next = step(token, expected, open);
    if (next === null) return misplaced({ token, at }, before, expected);
    expected = next;
    before = { token, at };
    at += token.length;
  }
}

function tokenAt(text: string, at: number): string | undefined {
  TOKEN.lastIndex = at;
  return text[at] === '"' ? stringAt(text, at) : TOKEN.exec(text)?.[0];
}

function stringAt(text: string, at: number): string | undefined {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '"') return text.slice(at, i + 1);
    if (text.charCodeAt(i) < 0x20) return undefined;
    if (text[i] === '\\' && !/^(?:["\\/bfnrt]|u[\da-f]{4})/i.test(text.slice(++i, i + 5))) return undefined;
  }
  return undefined;
}

/** What may follow, or null where this may not stand. */
function step(token: string, expected: Expected, open: string[]): Expected | null {
  const isValue = expected === 'value' || expected === 'value?';
  const after = (): Expected => (open.length > 0 ? 'comma' : 'end');
  if (token === '{' || token === '[') {
    if (!isValue) return null;
    open.push(token);
    return token === '{' ? 'name?' : 'value?';
  }
  if (token === '}' || token === ']') {
    const mayClose = expected === 'comma' || expected === (token === '}' ? 'name?' : 'value?');
    if (!mayClose || open.at(-1) !== (token === '}' ? '{' : '[')) return null;
    open.pop();
    return after();
  }
  if (token === ',') return expected === 'comma' ? (open.at(-1) === '{' ? 'name' : 'value') : null;
  if (token === ':') return expected === 'colon' ? 'value' : null;
  if (isValue) return after();
  return token.startsWith('"') && expected.startsWith('name') ? 'colon' : null;
}

interface Place {
  token: string;
  at: number;
}

function misplaced({ token, at }: Place, before: Place, expected: Expected): { at: number; hint: string | null } {
  const closes = token === '}' || token === ']';
  if (closes && before.token === ',') return { at: before.at, hint: 'no comma before a closing bracket' };
  if (expected === 'end') return { at, hint: 'something follows after the end' };
  if (expected === 'comma')
    return { at, hint: closes ? 'the other closing bracket must come first' : 'a comma is missing before this' };
  if (expected === 'colon') return { at, hint: 'a colon is missing before this' };
  return { at, hint: expected.startsWith('name') ? 'a name in quotes must stand here' : 'a value is missing here' };
}

const odd: readonly [RegExp, string][] = [
  [/^(?:\/[/*]|#)/, 'JSON has no comments: take it out'],
  [/^['‘’“”„«»]/, 'names and texts stand in straight double quotes'],
  [/^"/, 'this text has no end, or a line break or a single backslash in it'],
  [/^</, 'this is a web page, not a policy'],
  [/^\p{L}/u, 'names and texts stand in double quotes; only true, false, null and numbers do without'],
];

const oddHint = (text: string): string | null => odd.find(([sign]) => sign.test(text))?.[1] ?? null;
