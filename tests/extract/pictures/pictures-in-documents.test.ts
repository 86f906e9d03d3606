import { describe, expect, it } from 'vitest';
import { extractFile } from '../../../lib/extract/extract-file.ts';
import { nodeMeans } from '../../../scripts/setup/node-means.ts';
import { drawnScene } from '../../support/drawn-scene.ts';
import { makeZip } from '../make-zip.ts';
import { png } from './make-picture.ts';

const still = png(drawnScene(4, 320, 180));
const means = { ...nodeMeans, readPicture: () => Promise.resolve({ text: '', confidence: 0 }) };
const deck = makeZip([
  { name: 'ppt/presentation.xml', data: '<p:presentation/>' },
  { name: 'ppt/media/image1.png', data: still },
  { name: 'ppt/media/icon.png', data: png(drawnScene(5, 8, 8)) },
]);

describe('pictures inside other files', () => {
  it.each<[string, Uint8Array, (string | null)[]]>([
    ['a deck', deck, ['image1.png', 'icon.png']],
    ['an archive', makeZip([{ name: 'unit/still.png', data: still }]), ['unit/still.png']],
    ['a picture itself', still, [null]],
  ])('%s', async (_, bytes, places) => {
    const { pictures } = await extractFile(bytes, 'file', { means });
    expect(pictures?.map(({ place }) => place)).toEqual(places);
    expect(pictures?.[0]?.bits).toMatch(/^[\da-f]{64}$/);
    expect(pictures?.[0]?.marks?.length).toBeGreaterThan(100);
  });

  it('are not hashed where nothing is registered to compare them with', async () => {
    for (const bytes of [deck, still])
      expect((await extractFile(bytes, 'file', { means, comparesPictures: false })).pictures).toBeUndefined();
  });
});
