import { type DetectKit, compileKit } from '../lib/detect/kit.ts';
import { scan } from '../lib/detect/scan.ts';
import { isRaised } from '../lib/model/finding.ts';
import { noProtection } from '../lib/model/protection.ts';
import { registerPassages } from '../lib/protect/passages/register-passages.ts';
import { toBase64url } from '../lib/protect/passages/to-base64url.ts';
import { Tally } from './tally.ts';

interface Excerpt {
  id: string;
  text: string;
  lines?: number;
}

/** Numbers from 0 to 1, the same at every run. */
const dice = (seed: number) => () => (seed = (seed * 48271) % 2147483647) / 2147483647;

const word = /\p{L}{2,}/gu;
const ROUNDS = 20;
const STEP = 3;

/** A screenplay's windows of ten lines, every three lines; those with next to nothing on them left out. */
function windowsOf(script: string): string[] {
  const lines = script.split(/\r?\n/);
  const starts = Array.from({ length: Math.max(0, Math.ceil((lines.length - 9) / STEP)) }, (_, i) => i * STEP);
  return starts
    .map((start) => lines.slice(start, start + 10).join('\n'))
    .filter((text) => text.replace(/\s/g, '').length >= 30);
}

function kitOf(scripts: readonly string[]): DetectKit {
  const roll = dice(1);
  const random = (bytes: number) => Uint8Array.from({ length: bytes }, () => roll() * 256);
  const { key, data } = registerPassages({ before: null, texts: scripts, random });
  return compileKit({ ...noProtection, passages: { key: toBase64url(key), data: toBase64url(data) } });
}

/**
 * Excerpts once the production has registered its scripts: as they are, with every tenth word changed, and with each word
 * changed with a chance of one in ten, into another word of the scripts; so also all windows of ten lines.
 */
export function scorePassages(
  rows: readonly Excerpt[],
  scripts: readonly string[],
  miss: (how: string, id: string) => void,
): Tally {
  const kit = kitOf(scripts);
  const finds = (text: string) =>
    scan(text, kit).some((each) => each.detector === 'protected-passage' && isRaised(each));
  const others = scripts.flatMap((script) => script.match(word) ?? []);
  const roll = dice(42);
  const byChance = (text: string) =>
    text.replace(word, (old) => (roll() < 0.1 ? others[Math.floor(roll() * others.length)]! : old));
  const tally = new Tally();
  for (const { id, text, lines = 0 } of rows) {
    const count = (how: string, excerpt: string) => {
      const found = finds(excerpt);
      tally.add(`${lines} lines, ${how}`, found);
      if (!found) miss(how, id);
    };
    let nth = 0;
    count('unchanged', text);
    count(
      'one word in ten changed',
      text.replace(word, (old) => (nth++ % 10 === 5 ? 'otherwise' : old)),
    );
    for (let round = 0; round < ROUNDS; round++) count('any word in ten changed', byChance(text));
  }
  for (const window of scripts.flatMap(windowsOf))
    for (const [how, text] of [
      ['unchanged', window],
      ['any word in ten changed', byChance(window)],
    ] as const)
      tally.add(`every window of 10 lines, ${how}`, finds(text));
  return tally;
}
