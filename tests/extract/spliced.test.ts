import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';
import * as edit from './edit/make-edit.ts';
import { joined } from './make-zip.ts';
import * as media from './media/make-media.ts';
import { makeEbuStl } from './timed/make-ebu-stl.ts';

const made = (all: Readonly<Record<string, unknown>>): [string, Uint8Array][] =>
  Object.entries(all).flatMap(([name, make]): [string, Uint8Array][] => {
    if (typeof make === 'string') return [[name, new TextEncoder().encode(make)]];
    return /^make/.test(name) && name !== 'makeLargeWave' ? [[name, (make as () => Uint8Array)()]] : [];
  });

const splice = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.integer({ min: 0, max: 400 }),
  put: fc.uint8Array({ maxLength: 40 }),
  /** How much of what stands there is said once more. */
  again: fc.integer({ min: 0, max: 200 }),
});

/** What is read of it says where it stands, within itself. */
test.each([...made(media), ...made(edit), ['makeEbuStl', makeEbuStl([[61, [0x43, 0xc2, 0x65]]])] as const])(
  '%s: pieces taken out, put in and said twice: an answer that holds together',
  async (name, whole) => {
    const end = /Premiere/.test(name) ? 'prproj' : 'x';
    await fc.assert(
      fc.asyncProperty(fc.array(splice, { minLength: 1, maxLength: 4 }), async (splices) => {
        let bytes: Uint8Array = whole;
        for (const { at, removed, put, again } of splices) {
          const place = Math.floor(at * bytes.length);
          bytes = joined([bytes.subarray(0, place + again), put, bytes.subarray(place + removed)]);
        }
        const { kind, text, places = [] } = await extractFile(bytes, `file.${end}`);
        expect(kind).toMatch(/^[a-z0-9-]+$/);
        expect(places.every(({ at }, index) => at <= (text ?? '').length && at >= (places[index - 1]?.at ?? 0))).toBe(
          true,
        );
      }),
      { numRuns: 25 },
    );
  },
  30_000,
);
