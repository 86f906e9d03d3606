/** Lower case with the same length and offsets: one capital (İ) would otherwise become two units. */
export const fold = (text: string): string => {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('\u0130', 'i').toLowerCase();
};
