// Look-alike letters are the cheapest way round a list of names: one Cyrillic vowel and the word no longer matches.

/** Pairs: a letter of another script, then the Latin letter it passes for. Lower case, after compatibility decomposition. */
const PAIRS =
  'аaвbеeкkмmнhоoрpсcтtуyхxѕsіiјjԁdԛqԝwһhѵvӏlгrпnьbзз' +
  'αaβbεeηnιiκkνvοoρpτtυuχxωwϲcϳjγyσoςcζzμu' +
  'ɑaɡgɩiıiłløođdħhŧtʟlɴnʀrʏyⅼlƽsɪi' +
  'աwզqհhոnսuօoցgքf';

const table = new Map<string, string>();
for (let i = 0; i + 1 < PAIRS.length; i += 2) table.set(PAIRS[i]!, PAIRS[i + 1]!);

/** The Latin letter that `letter` passes for, or the letter itself. */
export const unmask = (letter: string): string => table.get(letter) ?? letter;
