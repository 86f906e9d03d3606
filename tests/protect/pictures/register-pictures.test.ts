import { describe, expect, it } from 'vitest';
import { openPictures } from '../../../lib/detect/pictures/picture-list.ts';
import { packMarks, unpackMarks } from '../../../lib/extract/pictures/pack-marks.ts';
import { checkPictures } from '../../../lib/protect/pictures/check-pictures.ts';
import { registerPictures } from '../../../lib/protect/pictures/register-pictures.ts';
import { toBase64url } from '../../../lib/protect/passages/to-base64url.ts';
import { seeded } from '../../support/seeded.ts';

const roll = seeded(4);
const random = (bytes: number) => Uint8Array.from({ length: bytes }, () => roll() * 256);
const mark = () => ({ x: roll(), y: roll(), size: 0.005 + roll() / 20, bits: random(16) });
const hash = (marks = 9) => ({
  bits: [...random(32)].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  marks: toBase64url(packMarks(Array.from({ length: marks }, mark))),
  place: null,
});

describe('a sealed list of pictures', () => {
  const stills = [hash(), hash(0)].map((each) => ({ label: 'stills', hash: each }));
  const first = registerPictures({ before: null, pictures: stills, random });

  it('opens with its key and holds what was put in', () => {
    const { labels, pictures } = openPictures(first.key, first.data);
    expect(labels).toEqual(['stills']);
    expect(pictures.map(({ marks }) => marks.length / 19)).toEqual([9, 0]);
    expect(toBase64url(pictures[0]!.whole)).toBe(
      toBase64url(Uint8Array.from(Buffer.from(stills[0]!.hash.bits, 'hex'))),
    );
  });

  it('grows, under a new key; the same picture twice counts once', () => {
    const more = registerPictures({
      before: first,
      pictures: [stills[0]!, { label: 'key-art', hash: hash() }],
      random,
    });
    expect(more.count).toBe(3);
    expect(toBase64url(more.key)).not.toBe(toBase64url(first.key));
    expect(openPictures(more.key, more.data).labels).toEqual(['stills', 'key-art']);
  });

  it('numbers no more sets than it can', () => {
    const pictures = Array.from({ length: 300 }, (_, i) => ({ label: `set-${i}`, hash: hash(1) }));
    const { key, data } = registerPictures({ before: null, pictures, random });
    const list = openPictures(key, data);
    expect(list.labels).toHaveLength(251);
    expect(list.labels[list.pictures[299]!.set]).toBe('picture');
  });

  it.each<[string, (data: Uint8Array) => Uint8Array, string]>([
    ['another key', (data) => data.map((byte, i) => (i < 16 ? byte ^ 1 : byte)), 'the key does not open the list'],
    ['a list cut short', (data) => data.slice(0, data.length - 5), 'the list is cut short'],
    ['nothing', () => new Uint8Array(), 'the list is cut short'],
    [
      'a later version',
      (data) => data.map((byte, i) => (i === 16 ? byte ^ 2 : byte)),
      'the list was made by another version',
    ],
    ['a count beyond reason', (data) => data.map((byte, i) => (i === 25 ? byte ^ 0x40 : byte)), 'the list is damaged'],
  ])('refuses %s', (_, damage, why) => {
    expect(checkPictures({ key: toBase64url(first.key), data: toBase64url(damage(first.data)) })).toBe(why);
  });
});

it('marks keep their place and size to a hair', () => {
  const marks = Array.from({ length: 40 }, mark);
  unpackMarks(packMarks(marks)).forEach(({ x, y, size, bits }, i) => {
    expect(x).toBeCloseTo(marks[i]!.x, 4);
    expect(y).toBeCloseTo(marks[i]!.y, 4);
    expect(Math.abs(Math.log2(size / marks[i]!.size))).toBeLessThan(1 / 47);
    expect([...bits]).toEqual([...marks[i]!.bits]);
  });
});
