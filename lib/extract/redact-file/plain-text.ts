import { applyEdits, type Cut } from './letters.ts';

/** A text is its own source. */
export const redactPlainText = (text: string, cuts: readonly Cut[]): string =>
  applyEdits(
    text,
    cuts.map(({ start, end, label }) => ({ from: start, to: end, text: label })),
  );
