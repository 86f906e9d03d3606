import { seeded } from '../../support/seeded.ts';

const words =
  'a lens budget needs one more careful look before the truck leaves and somebody should ask whether the spare battery plates came back from the workshop with new screws or with the old ones because nobody wants to find out on a cold morning'.split(
    ' ',
  );

/** Ordinary prose of this many characters, another for every number. */
export function cleanText(length: number, number: number): string {
  const chance = seeded(number);
  const word = (): string => words[Math.floor(chance() * words.length)]!;
  let text = '';
  while (text.length < length) {
    const sentence = Array.from({ length: 7 + Math.floor(chance() * 12) }, word).join(' ');
    text += `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${chance() < 0.2 ? '.\n\n' : '. '}`;
  }
  return text.slice(0, length);
}
