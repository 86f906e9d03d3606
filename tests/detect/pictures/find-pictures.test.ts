import { beforeAll, describe, expect, it } from 'vitest';
import { compileKit, type DetectKit } from '../../../lib/detect/kit.ts';
import { findPictures } from '../../../lib/detect/pictures/find-pictures.ts';
import { hashPicture, hashRegistered } from '../../../lib/extract/pictures/hash-picture.ts';
import { isRaised } from '../../../lib/model/finding.ts';
import { noProtection } from '../../../lib/model/protection.ts';
import { toBase64url } from '../../../lib/protect/passages/to-base64url.ts';
import { registerPictures } from '../../../lib/protect/pictures/register-pictures.ts';
import { drawnScene } from '../../support/drawn-scene.ts';
import { blank, changes } from '../../support/picture-changes.ts';
import { seeded } from '../../support/seeded.ts';

const scenes = [2, 3, 5];
const roll = seeded(9);
const random = (bytes: number) => Uint8Array.from({ length: bytes }, () => roll() * 256);

describe('registered pictures', { timeout: 120_000 }, () => {
  let kit: DetectKit;
  beforeAll(() => {
    const pictures = scenes.map((scene) => ({ label: `set-${scene}`, hash: hashRegistered(drawnScene(scene)) }));
    const { key, data } = registerPictures({ before: null, pictures, random });
    kit = compileKit({ ...noProtection, images: { key: toBase64url(key), data: toBase64url(data) } });
  }, 120_000);

  const raised = (picture: ReturnType<typeof drawnScene>): string[] =>
    findPictures([hashPicture(picture, null)], kit)
      .filter(isRaised)
      .map(({ what }) => what);

  it.each(Object.keys(changes))('%s', (name) => {
    expect(raised(changes[name]!(drawnScene(3)))).toEqual(['set-3']);
  });

  it('leaves others alone, and a plain surface', () => {
    expect([11, 12, 13].flatMap((scene) => raised(drawnScene(scene)))).toEqual([]);
    expect(raised(blank(400, 300, 90))).toEqual([]);
  });

  it('says nothing where nothing is registered, or a file has no pictures', () => {
    expect(findPictures([hashPicture(drawnScene(3), null)], compileKit(noProtection))).toEqual([]);
    expect(findPictures(undefined, kit)).toEqual([]);
  });

  it('is about the whole file and names the set only', () => {
    const [finding] = findPictures([hashPicture(drawnScene(5), 'page 3')], kit);
    expect(finding).toMatchObject({ detector: 'protected-image', start: null, end: null, what: 'set-5' });
  });

  it.each([
    ['nothing', { bits: '', marks: '', place: null }],
    ['no base64url', { bits: 'zz', marks: '§§§§', place: null }],
    ['half a mark', { bits: 'ab'.repeat(7), marks: 'AAAA', place: null }],
  ])('a hash of %s is no match and no error', (_, hash) => expect(findPictures([hash], kit)).toEqual([]));
});
