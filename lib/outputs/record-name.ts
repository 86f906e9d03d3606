// Tools name files after the prompt. A record says no prompt, so of a name only what tells files apart is left.

/** So many words in a row are somebody's sentence. */
const SENTENCE = /(?:\p{L}[\p{L}\p{M}'’]*[\s_.,+-]+){3,}\p{L}[\p{L}\p{M}'’]*/gu;
/** Writing without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]{8,}/gu;
const MOST = 120;

/** @param names true where something in the name is protected: then only the kind of file is left. */
export function recordName(fileName: string, names: (text: string) => boolean): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  const extension = /\.[A-Za-z\d]{1,8}$/.exec(base)?.[0] ?? '';
  const stem = base.slice(0, base.length - extension.length);
  if (names(stem.replaceAll(/[_.-]+/g, ' '))) return `…${extension}`;
  return stem.replaceAll(SENTENCE, '…').replaceAll(UNSPACED, '…').slice(0, MOST) + extension;
}
