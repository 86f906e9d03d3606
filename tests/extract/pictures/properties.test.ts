import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCbor } from '../../../lib/extract/credentials/cbor.ts';
import { readSigner } from '../../../lib/extract/credentials/certificate.ts';
import { superBoxes } from '../../../lib/extract/credentials/jumbf.ts';
import { newJob } from '../../../lib/extract/job.ts';
import { createSheet } from '../../../lib/extract/metadata-sheet.ts';
import { orientationOf } from '../../../lib/extract/pictures/orientation.ts';
import { pictureParts } from '../../../lib/extract/pictures/picture-parts.ts';
import { sayMetadata } from '../../../lib/extract/pictures/say-metadata.ts';
import { stripMetadata } from '../../../lib/extract/pictures/strip-metadata.ts';
import { superBox, box, cbor } from '../credentials/make-credentials.ts';
import { paint, png } from './make-picture.ts';
import { bytesOf, exif, iptc, jpegWith, pngTexts, pngWith, segment, webpWith, xmp } from './with-metadata.ts';

const words = exif({ 0x0112: 6, 0x010e: 'Scene 12', 0x9286: 'x'.repeat(40) });
const store = superBox('c2pa', superBox('urn:uuid:lamp', superBox('c2pa.claim', box('cbor', cbor({ alg: 'sha256' })))));
const wholes = [
  jpegWith(segment(0xe1, 'Exif\0\0', words), iptc({ 5: 'Title' }), segment(0xeb, 'JP', [0, 1, 0, 0, 0, 1], store)),
  pngWith(png(paint(7, 5, () => [9, 9, 9])), pngTexts.packed('Title', 'words'), pngTexts.wide('Author', 'words')),
  webpWith(
    ['VP8X', new Uint8Array(10)],
    ['VP8L', new Uint8Array(6)],
    ['EXIF', words],
    ['XMP ', bytesOf(xmp('a:b="c">'))],
  ),
];

/** A whole file with some of its bytes replaced, cut anywhere. */
const damaged = fc
  .tuple(
    fc.constantFrom(...wholes),
    fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { maxLength: 12 }),
    fc.integer({ min: 0, max: 2000 }),
  )
  .map(([whole, changes, cut]) => {
    const bytes = Uint8Array.from(whole);
    for (const [at, value] of changes) bytes[at % bytes.length] = value;
    return cut < bytes.length && cut % 3 === 0 ? bytes.subarray(0, cut) : bytes;
  });
const anything = fc.uint8Array({ maxLength: 600 });

it('metadata of a damaged picture is read as far as it goes', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      const sheet = createSheet();
      await sayMetadata(bytes, newJob(), sheet);
      expect(sheet.reading().text.length).toBeLessThan(100_000);
    }),
    { numRuns: 300 },
  );
});

it('the parts of a damaged picture lie within it, one behind the other', () => {
  fc.assert(
    fc.property(damaged, (bytes) => {
      let at = 0;
      for (const { start, from, to, end } of pictureParts(bytes) ?? []) {
        expect([at, start, from, to, end].every((place, i, all) => i === 0 || place >= all[i - 1]! || i === 2)).toBe(
          true,
        );
        expect(end).toBeLessThanOrEqual(bytes.length);
        at = end;
      }
    }),
    { numRuns: 300 },
  );
});

it('what was stripped once stays as it is', () => {
  fc.assert(
    fc.property(damaged, (bytes) => {
      const once = stripMetadata(bytes);
      if (once) expect(Buffer.from(stripMetadata(once)!).equals(Buffer.from(once))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it.each<[string, (bytes: Uint8Array) => unknown]>([
  ['CBOR', readCbor],
  ['boxes', superBoxes],
  ['certificates', readSigner],
  ['orientations', orientationOf],
])('%s of any bytes are an answer', (_, read) => {
  fc.assert(
    fc.property(anything, (bytes) => void read(bytes)),
    { numRuns: 500 },
  );
});
