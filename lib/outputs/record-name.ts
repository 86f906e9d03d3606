// Tools name files after the prompt. A record says no prompt, so of a name only what tells files apart is left.

/** So many words in a row are somebody's sentence. */
const SENTENCE = 4;
/** So many signs of a writing without spaces. */
const UNSPACED = 8;
/** More is no name of a file. */
const LONGEST = 400;
const MOST = 120;

const separator = /[\s_.,+-]/u;
const isWord = (part: string): boolean => /^\p{L}/u.test(part) && !/\p{N}/u.test(part);
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;
const isSentence = (part: string): boolean => (part.match(unspaced)?.length ?? 0) >= UNSPACED;

/** @param names true where something in the name is protected: then only the kind of file is left. */
export function recordName(fileName: string, names: (text: string) => boolean): string {
  const base = (fileName.split(/[\\/]/).at(-1) ?? '').slice(-LONGEST);
  const extension = /\.[A-Za-z\d]{1,8}$/.exec(base)?.[0] ?? '';
  const stem = base.slice(0, base.length - extension.length);
  if (names(stem.replaceAll(/[_.-]/g, ' '))) return `…${extension}`;
  return withoutSentences(stem).slice(0, MOST) + extension;
}

/** Each run of words becomes one sign; numbers, and the separators around them, stay. */
function withoutSentences(stem: string): string {
  const parts = stem.split(/([\s_.,+-])/u).map((part) => (isSentence(part) ? '…' : part));
  let said = '';
  for (let at = 0; at < parts.length;) {
    let [end, words] = [at, 0];
    for (let next = at; next < parts.length && isPartOfRun(parts[next]!); next++) {
      if (isWord(parts[next]!)) [end, words] = [next + 1, words + 1];
    }
    if (words >= SENTENCE) said += '…';
    else if (end > at) said += parts.slice(at, end).join('');
    else said += parts[end++]!;
    at = end;
  }
  return said;
}

const isPartOfRun = (part: string): boolean => part === '' || separator.test(part) || isWord(part);
