import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cipher } from '../../../lib/detect/passages/cipher.ts';
import { EVERYDAY, LOW, MISSING, TELLING, lookUp } from '../../../lib/detect/passages/passage-index.ts';
import { indexPassages } from '../../../lib/detect/passages/index-passages.ts';
import { openList } from '../../../lib/detect/passages/sealed-list.ts';
import { sealList } from '../../../lib/protect/passages/seal-list.ts';
import { lighthouse, market } from './scripts.ts';
import { bytesFrom, indexOf, kitWith, raisedIn, register } from './registered.ts';

const bytes = (size: number) => fc.uint8Array({ minLength: size, maxLength: size });
const prints = fc
  .uniqueArray(
    fc.maxSafeNat().map((n) => n % 2 ** 48),
    { maxLength: 300 },
  )
  .map((list) => Float64Array.from(list).sort());

describe('the cipher', () => {
  it('is ChaCha20 as others have it', () => {
    fc.assert(
      fc.property(bytes(32), fc.uint8Array({ maxLength: 300 }), (key, text) => {
        const other = createCipheriv('chacha20', key, new Uint8Array(16));
        expect(Buffer.from(cipher(text, key))).toEqual(Buffer.concat([other.update(text), other.final()]));
      }),
    );
  });
});

describe('a sealed list', () => {
  it('opens to what was sealed', () => {
    fc.assert(
      fc.property(
        bytes(32),
        bytes(32),
        prints,
        prints,
        prints,
        fc.integer({ min: 1, max: 8 }),
        (key, hashKey, telling, everyday, short, window) => {
          const list = { hashKey, window, telling, everyday, short };
          expect(openList(key, sealList(list, key))).toEqual(list);
        },
      ),
    );
  });

  it('opens with its own key only, and says so', () => {
    const { key, data } = register([lighthouse]);
    for (let i = 0; i < 32; i++) {
      const other = key.slice();
      other[i]! ^= 1;
      expect(() => openList(other, data)).toThrow('the key does not open the list');
    }
  });

  it.each([
    ['empty', (data: Uint8Array) => data.slice(0, 0)],
    ['cut in the head', (data: Uint8Array) => data.slice(0, 40)],
    ['cut in the middle', (data: Uint8Array) => data.slice(0, data.length >> 1)],
  ])('refuses one that is %s', (_, damage) => {
    const { key, data } = register([lighthouse]);
    expect(() => openList(key, damage(data))).toThrow(/cut short|damaged|does not open/);
  });

  it('never hangs or takes memory for a damaged one', () => {
    const { key, data } = register([market]);
    fc.assert(
      fc.property(fc.nat(data.length - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const damaged = data.slice();
        damaged[at]! ^= bits;
        try {
          const list = openList(key, damaged);
          expect(list.telling.length + list.everyday.length + list.short.length).toBeLessThan(data.length * 8);
        } catch (error) {
          expect((error as Error).message).toMatch(/cut short|damaged|does not open|another version/);
        }
      }),
    );
  });
});

/** A small index looks at the upper bits only. */
const apart = fc
  .uniqueArray(fc.nat(2 ** 30 - 1), { maxLength: 300 })
  .map((list) => Float64Array.from(list, (print) => print * 2 ** 18).sort());

describe('the index', () => {
  it('finds every fingerprint of the list, with its kind, and no neighbour of one', () => {
    fc.assert(
      fc.property(bytes(32), apart, apart, (hashKey, telling, others) => {
        const everyday = others.filter((print) => !telling.includes(print));
        const index = indexPassages({ hashKey, window: 1, telling, everyday, short: telling.slice(0, 0) });
        const at = (print: number) => lookUp(index, Math.floor(print / LOW), print >>> 0);
        expect([...telling].filter((print) => at(print) !== TELLING)).toEqual([]);
        expect([...everyday].filter((print) => at(print) !== EVERYDAY)).toEqual([]);
        const near = [...telling, ...everyday].flatMap((print) => [print + 2 ** 18, print - 2 ** 18]);
        const known = new Set([...telling, ...everyday]);
        const strangers = near.filter((print) => print >= 0 && print < 2 ** 48 && !known.has(print));
        expect(strangers.filter((print) => at(print) !== MISSING)).toEqual([]);
      }),
    );
  });
});

describe('registering again', () => {
  it('keeps what was there under a new key', () => {
    const first = register([lighthouse], null, 1);
    const second = register([market], first, 2);
    expect(Buffer.from(second.key)).not.toEqual(Buffer.from(first.key));
    const kit = kitWith(second);
    expect(raisedIn(lighthouse, kit)).not.toEqual([]);
    expect(raisedIn(market, kit)).not.toEqual([]);
    expect(() => openList(first.key, second.data)).toThrow('the key does not open the list');
  });

  it('the same again adds nothing', () => {
    const first = register([lighthouse]);
    expect(register([lighthouse], first, 5).count).toBe(first.count);
  });

  it('two productions share no fingerprint of the same text', () => {
    const [one, other] = [register([lighthouse], null, 1), register([lighthouse], null, 99)];
    const open = ({ key, data }: typeof one) => openList(key, data);
    const known = new Set([...open(one).telling, ...open(one).everyday]);
    expect([...open(other).telling, ...open(other).everyday].filter((print) => known.has(print))).toEqual([]);
  });

  it('refuses to go on from a list it cannot open, rather than lose it', () => {
    const first = register([lighthouse]);
    expect(() => register([market], { ...first, key: bytesFrom(7)(32) })).toThrow('the key does not open the list');
  });

  it('an index holds no more than the list', () => {
    const sealed = register([lighthouse]);
    expect(indexOf(sealed).size).toBe(sealed.count);
  });
});
