import { describe, expect, it } from 'vitest';
import { readCbor } from '../../../lib/extract/credentials/cbor.ts';
import { readCredentials } from '../../../lib/extract/credentials/read-credentials.ts';
import { pictureParts } from '../../../lib/extract/pictures/picture-parts.ts';
import { pngChunk } from '../../../lib/extract/pictures/png-chunk.ts';
import { paint, png } from '../pictures/make-picture.ts';
import { bytesOf, jpegWith, pngWith, segment } from '../pictures/with-metadata.ts';
import { cbor, type Making, manifestStore } from './make-credentials.ts';

const drawn = png(paint(9, 6, (x, y) => [x * 20, y * 30, 90]));
const made = {
  action: 'c2pa.created',
  digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
};

/** Signed again until it is as long as it says: a certificate's own signature is a byte longer or shorter each time. */
async function signedPng(making: Partial<Making> = {}): Promise<Uint8Array> {
  const make = (length: number) =>
    manifestStore({ actions: [made], ...making, bound: drawn, exclusions: [{ start: 33, length }] });
  const { length } = await make(1000);
  for (let tries = 0; tries < 100; tries++) {
    const store = await make(length + 12);
    if (store.length === length) return pngWith(drawn, pngChunk('caBX', store));
  }
  throw new Error('no manifest of the right length');
}

const read = (bytes: Uint8Array) => readCredentials(bytes, pictureParts(bytes)!);

describe('Content Credentials', () => {
  it('that fit the picture are valid, and say how it was made', async () => {
    expect(await read(await signedPng({ ingredients: 2 }))).toEqual({
      verdict: 'valid',
      why: [],
      signer: 'slateguard test',
      generator: 'Lamplight Paint 2',
      actions: ['c2pa.created'],
      sourceTypes: ['trainedAlgorithmicMedia'],
      ingredients: 2,
      manifests: 1,
    });
  });

  it.each<[string, () => Promise<Uint8Array>, string, string]>([
    [
      'a changed picture',
      async () => (await signedPng()).map((byte, i, all) => (i === all.length - 25 ? byte ^ 1 : byte)),
      'altered',
      'the picture was changed after it was signed',
    ],
    ['a changed assertion', () => signedPng({ tamper: 'assertion' }), 'altered', 'c2pa.actions was changed'],
    ['a missing assertion', () => signedPng({ tamper: 'missing' }), 'altered', 'c2pa.gone is missing'],
    ['another signature', () => signedPng({ tamper: 'signature' }), 'altered', 'the signature does not fit the claim'],
    [
      'no certificate',
      () => signedPng({ withCertificate: false }),
      'present, signature not checked',
      'the signature could not be checked',
    ],
  ])('%s', async (_, make, verdict, why) => {
    expect(await read(await make())).toMatchObject({ verdict, why: [why] });
  });

  it('are absent from a picture without any', async () => {
    expect(await read(drawn)).toMatchObject({ verdict: 'absent', manifests: 0 });
  });

  it('in a JPEG go on over several segments', async () => {
    const store = await manifestStore({ actions: [made], bound: new Uint8Array(), exclusions: [] });
    const at = 900;
    const bytes = jpegWith(
      segment(0xeb, 'JP', [0, 1, 0, 0, 0, 1], store.subarray(0, at)),
      segment(0xeb, 'JP', [0, 1, 0, 0, 0, 2], store.subarray(0, 8), store.subarray(at)),
    );
    expect(await read(bytes)).toMatchObject({
      generator: 'Lamplight Paint 2',
      sourceTypes: ['trainedAlgorithmicMedia'],
    });
  });

  it('cut off anywhere are an answer, not an error', async () => {
    const whole = await manifestStore({ actions: [made], bound: drawn, exclusions: [] });
    for (let length = 0; length < whole.length; length += 97) {
      const bytes = pngWith(drawn, pngChunk('caBX', whole.subarray(0, length)));
      expect((await read(bytes)).verdict).not.toBe('valid');
    }
  });
});

describe('CBOR', () => {
  it.each([
    ['numbers', [0, 23, 24, 255, 256, 65_535, 65_536, -1, -300]],
    ['text and lists in maps', { a: ['b', { c: 'dé' }], e: null }],
  ])('%s', (_, value) => {
    expect(JSON.parse(JSON.stringify(readCbor(cbor(value))))).toEqual(value);
  });

  it.each<[string, Uint8Array]>([
    ['too deep', new Uint8Array(500).fill(0x81)],
    ['a list of more than there is', Uint8Array.of(0x9b, 255, 255, 255, 255, 255, 255, 255, 255, 1)],
    ['text of more than there is', bytesOf(0x7a, [255, 255, 255, 255], 'abc')],
    ['no end', Uint8Array.of(0x9f, 1, 2)],
    ['nothing', new Uint8Array()],
    ['a name that would be a prototype', Uint8Array.of(0xbf, 0x69, ...Buffer.from('__proto__'), 0x9b)],
  ])('%s is nothing', (_, bytes) => expect(readCbor(bytes)).toBeNull());
});
