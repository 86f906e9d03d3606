const WIDE = /[^\u0000-\u00ff]/;

/**
 * The same text in the engine's own memory, one byte a unit where that is enough. What a page hands out lies in the
 * browser's memory at two: patterns would have to be made ready a second time for it, and each look at a unit costs more.
 * Only JSON makes two bytes one; where two are needed, joining is a plain copy.
 */
export const ownCopy = (text: string): string =>
  WIDE.test(text) ? [text.slice(0, 1), text.slice(1)].join('') : (JSON.parse(JSON.stringify(text)) as string);
