import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { winnow } from '../../../lib/protect/passages/winnow.ts';

const run = fc
  .array(fc.tuple(fc.nat(50), fc.boolean()), { maxLength: 200 })
  .map((grams) => ({ prints: grams.map(([print]) => print), telling: grams.map(([, telling]) => telling), short: [] }));

describe('winnow', () => {
  it('keeps one of every so many in a row', () => {
    fc.assert(
      fc.property(run, fc.integer({ min: 1, max: 8 }), (grams, window) => {
        const kept = new Set(winnow(grams, window));
        for (let from = 0; from + window <= grams.prints.length; from++) {
          expect(Array.from({ length: window }, (_, i) => kept.has(from + i))).toContain(true);
        }
      }),
    );
  });

  it('keeps a telling one where a window has one', () => {
    fc.assert(
      fc.property(run, fc.integer({ min: 2, max: 8 }), (grams, window) => {
        const kept = new Set(winnow(grams, window));
        for (let from = 0; from + window <= grams.prints.length; from++) {
          const places = Array.from({ length: window }, (_, i) => from + i);
          if (places.some((i) => grams.telling[i]))
            expect(places.some((i) => kept.has(i) && grams.telling[i])).toBe(true);
        }
      }),
    );
  });

  it('thins a long run out to about 2 in window + 1', () => {
    const prints = Array.from(
      { length: 20_000 },
      (_, i) => Math.imul((i + 1) ^ (Math.imul(i + 1, 0x9e3779b1) >>> 13), 0x85ebca6b) >>> 0,
    );
    const share = winnow({ prints, telling: prints.map(() => false), short: [] }, 8).length / prints.length;
    expect(share).toBeGreaterThan(0.19);
    expect(share).toBeLessThan(0.26);
  });

  it('a run shorter than the window keeps one', () => {
    expect(winnow({ prints: [5, 3, 4], telling: [false, false, false], short: [] }, 8)).toEqual([1]);
    expect(winnow({ prints: [], telling: [], short: [] }, 8)).toEqual([]);
  });
});
