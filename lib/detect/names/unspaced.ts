/** A letter of a script that does not put spaces between words, or puts endings right behind a name. */
export const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
