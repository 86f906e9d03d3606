/** The first unit of a covered name; the others are {@link FILL}. */
export const SIGN = {
  person: '\u0001',
  artist: '\u0002',
  title: '\u0003',
  character: '\u0004',
  own: '\u0006',
  unknown: '\u0007',
};
export const FILL = '\u0005';

/** Pattern source for a covered name of any of these kinds. */
export const named = (...kinds: (keyof typeof SIGN)[]): string =>
  `[${kinds.map((kind) => SIGN[kind]).join('')}]\u0005{0,60}`;
