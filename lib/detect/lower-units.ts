// The engine's own lower case is slow beyond ASCII; units one by one are enough for letters that have a single small one.

const lower = new Uint16Array(65536);

const learn = (unit: number): number => {
  const small = String.fromCharCode(unit).toLowerCase();
  return (lower[unit] = small.charCodeAt(0));
};

/** The small letter of one UTF-16 unit; of "İ", which has two, the first. */
export const lowerUnit = (unit: number): number => lower[unit]! || learn(unit);

const CHUNK = 8192;

/** The text of `length` units. Joined, it is of one piece; what is put together with `+` costs more at every look. */
export const textOf = (units: Uint16Array, length: number): string => {
  const parts: string[] = [];
  for (let at = 0; at < length; at += CHUNK)
    parts.push(
      String.fromCharCode.apply(null, units.subarray(at, Math.min(length, at + CHUNK)) as unknown as number[]),
    );
  return parts.join('');
};
