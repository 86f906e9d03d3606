/** Everything is tried in the soak; otherwise a share whose turn it is. Another seed, another share: SOAK_SEED=7 npm test. */
export const everything = process.env['EVERY_WAY'] === '1';
export const seed = Number(process.env['SOAK_SEED'] ?? 1);

/** Every `share`th of the cases, beginning with another one for each seed. */
export const inTurn = <T>(cases: readonly T[], share: number): T[] =>
  cases.filter((_case, index) => everything || index % share === seed % share);
