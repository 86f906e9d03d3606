// What was cleared is told to the network gate as marks: how many letters and digits, and a hash that can be rolled
// along a body. The words themselves stay in the page.

/** Two of them below 2²⁶: a product still fits a double exactly, and together they leave no chance to chance. */
const PRIMES = [67_108_859, 67_108_837] as const;

export type Bases = readonly [number, number];

export interface WordMark {
  /** Bones the mark stands for. */
  length: number;
  hash: readonly [number, number];
}

/** Drawn for each guard, so that no page can write words of the same mark. */
export function drawBases([a = 0, b = 0]: ArrayLike<number> & Iterable<number>): Bases {
  return [1000 + (a % (PRIMES[0] - 1000)), 1000 + (b % (PRIMES[1] - 1000))];
}

const hashOf = (bones: string, base: number, prime: number): number => {
  let hash = 0;
  for (let i = 0; i < bones.length; i++) hash = (hash * base + bones.charCodeAt(i)) % prime;
  return hash;
};

export const wordMark = (bones: string, [a, b]: Bases): WordMark => ({
  length: bones.length,
  hash: [hashOf(bones, a, PRIMES[0]), hashOf(bones, b, PRIMES[1])],
});

/** Where in these bones words of this length and one of these marks begin, in order. */
export function placesOfMarks(bones: string, length: number, marks: ReadonlySet<string>, [a, b]: Bases): number[] {
  if (length === 0 || bones.length < length) return [];
  const [p, q] = PRIMES;
  const [topA, topB] = [power(a, length - 1, p), power(b, length - 1, q)];
  let [x, y] = [hashOf(bones.slice(0, length), a, p), hashOf(bones.slice(0, length), b, q)];
  const found: number[] = [];
  for (let at = 0; ; at++) {
    if (marks.has(`${x} ${y}`)) found.push(at);
    if (at + length >= bones.length) return found;
    const [out, into] = [bones.charCodeAt(at), bones.charCodeAt(at + length)];
    x = ((((x - out * topA) % p) + p) * a + into) % p;
    y = ((((y - out * topB) % q) + q) * b + into) % q;
  }
}

function power(base: number, exponent: number, prime: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = (result * base) % prime;
  return result;
}
