/** Levels looked into; deeper nests hold no sentence of anybody's. */
const MOST_LEVELS = 40;
const MOST_VALUES = 500_000;

/** The words in a program's data: every value of letters in it, a line each. Null when it is no JSON. */
export function jsonText(json: string): string | null {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return null;
  }
  const words: string[] = [];
  const turns: { value: unknown; level: number }[] = [{ value: data, level: 0 }];
  while (turns.length > 0 && words.length < MOST_VALUES) {
    const { value, level } = turns.pop()!;
    if (typeof value === 'string') {
      if (saysSomething(value)) words.push(value);
    } else if (value !== null && typeof value === 'object' && level < MOST_LEVELS) {
      const inside: unknown[] = Object.values(value);
      for (const next of inside.reverse()) turns.push({ value: next, level: level + 1 });
    }
  }
  return words.join('\n');
}

/** Not a number, a colour, a date or a key. */
const saysSomething = (value: string): boolean =>
  /\p{L}{2}/u.test(value) && !/^(?:[0-9a-f-]{8,}|#[0-9a-f]{3,8}|\d[\d:.TZ-]*)$/i.test(value);
