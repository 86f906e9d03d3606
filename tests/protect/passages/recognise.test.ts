import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openList } from '../../../lib/detect/passages/sealed-list.ts';
import { sealList } from '../../../lib/protect/passages/seal-list.ts';
import { japanese, lighthouse, market, ordinary } from './scripts.ts';
import { kitWith, raisedIn, register } from './registered.ts';

const sealed = register([lighthouse, market, japanese]);
const kit = kitWith(sealed);
const isRaised = (text: string): boolean => raisedIn(text, kit).length > 0;

/** Words as a reader counts them; page furniture and numbers are no words of the passage. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/\(MORE\)|\(CONT'D\)/g, ' ')
    .split(/[^\p{L}'’]+/u)
    .filter((word) => /\p{L}/u.test(word));

describe('the promise', () => {
  it('is twelve words for lists of this size', () => {
    expect(sealed.catches).toBe(12);
  });

  it('any twelve unchanged words in a row are raised, in a short text and in a long one', () => {
    const words = wordsOf(lighthouse);
    fc.assert(
      fc.property(fc.nat(words.length - 12), fc.boolean(), (from, inLong) => {
        const passage = words.slice(from, from + 12).join(' ');
        expect(isRaised(inLong ? `${ordinary}\n\n${passage}\n\n${ordinary}` : passage)).toBe(true);
      }),
    );
  });

  it('whatever separates and dresses the words', () => {
    const words = wordsOf(market);
    const separator = fc.constantFrom(' ', '\n', '  ', ' — ', '\r\n\r\n', ', ', ' (MORE)\n', '\n12.\n', ' * ', '\t');
    const dress = fc.constantFrom(
      (word: string) => word,
      (word: string) => word.toUpperCase(),
      (word: string) => word.toLowerCase(),
      (word: string) => `“${word}”`,
      (word: string) => `*${word}*`,
      (word: string) => word.replace(/e/g, 'é'),
    );
    fc.assert(
      fc.property(
        fc.nat(words.length - 12),
        fc.array(fc.tuple(separator, dress), { minLength: 12, maxLength: 12 }),
        (from, manners) => {
          const passage = manners.map(([between, worn], i) => worn(words[from + i]!) + between).join('');
          expect(isRaised(passage)).toBe(true);
        },
      ),
    );
  });
});

const four = `The hatch bangs open. PERRIN VOSS drops through it, soaked, holding a ship's bell wrapped in a christening gown.

PERRIN
You said nobody had rung this since the ferry went under.`;

describe('excerpts survive', () => {
  it.each<[string, string]>([
    ['as written', four],
    ['in lower case on one line', four.toLowerCase().replace(/\s+/g, ' ')],
    ['in capitals', four.toUpperCase()],
    ['typographic quotes', four.replaceAll("'", '’')],
    ['without cues', four.replace(/^PERRIN$/m, '')],
    ['without any name', four.replace(/PERRIN( VOSS)?/g, '')],
    ['names replaced by labels', four.replace(/PERRIN( VOSS)?/g, '[CHARACTER 1]')],
    ['full width', four.replace(/[a-z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['zero-width characters', four.replace(/([aeiou])/g, '$1\u200b')],
    ['broken by a page', four.replace('soaked, ', 'soaked,\n\n(CONTINUED)\n\n14.\nCONTINUED:\n\n')],
    ['scene numbers and revision marks', four.replace(/^/gm, '4A  ').replace(/$/gm, '   *')],
    ['a script without spaces, rewrapped', japanese.slice(40, 75).replace(/(.{7})/gu, '$1\n')],
    ['a line of a script without spaces', '渡し船が沈んでから誰も鳴らしていない'],
    ['inside a request', `Make this funnier please:\n${four}\nKeep it short.`],
  ])('%s', (_, text) => {
    expect(isRaised(text)).toBe(true);
  });

  it('one changed word in ten of ten lines, wherever they are', () => {
    const lines = lighthouse.split('\n').slice(2, 14).join('\n');
    const parts = lines.split(/([\p{L}'’]+)/u);
    const places = parts.flatMap((part, i) => (/\p{L}/u.test(part) ? [i] : []));
    const missed = fc
      .sample(
        fc.shuffledSubarray(places, {
          minLength: Math.round(places.length / 10),
          maxLength: Math.round(places.length / 10),
        }),
        200,
      )
      .filter((changed) => !isRaised(parts.map((part, i) => (changed.includes(i) ? 'something' : part)).join('')));
    expect(missed.length).toBeLessThanOrEqual(6);
  });
});

describe('so few words that every run of five has a changed one', () => {
  const spoken = wordsOf(lighthouse).slice(10, 26);
  const changed = spoken.map((word, i) => (i % 5 === 3 ? 'otherwise' : word)).join(' ');

  it('is raised by what is left of three in a row', () => expect(isRaised(changed)).toBe(true));

  it('is not raised inside something longer', () => {
    expect(isRaised(`${changed}\n\n${ordinary}`)).toBe(false);
  });

  it('is not raised where half the words are somebody else’s', () => {
    const own = 'Please send the estimate for the roof by Thursday';
    expect(isRaised(`${own} ${spoken.slice(0, 4).join(' ')}`)).toBe(false);
  });

  it('a full list has no room for it, and keeps its promise', () => {
    const roomy = openList(sealed.key, sealed.data);
    const kept = { ...sealed, data: sealList({ ...roomy, short: roomy.short.slice(0, 0) }, sealed.key) };
    expect(raisedIn(changed, kitWith(kept))).toEqual([]);
    expect(raisedIn(spoken.slice(0, 12).join(' '), kitWith(kept))).not.toEqual([]);
  });
});

describe('what is nobody else’s business', () => {
  it('ordinary text is left alone', () => {
    expect(raisedIn(ordinary, kit)).toEqual([]);
  });

  it.each([
    ['five everyday words of a script', 'You said nobody had rung me back about the estimate, so I am writing again.'],
    ['a line everybody says, within a letter', `${ordinary} You said nobody ought to, and I see why.`],
    ['nothing', ''],
    ['marks only', '--- !!! ((( [[[ ]]]'],
  ])('%s', (_, text) => {
    expect(raisedIn(text, kit)).toEqual([]);
  });

  const named = `MARA
The Vice-President of the Northern Harbours Union never signed the ferry ledger, and the Court of Coastal Appeals knew it.

OTTO
She went to the North Sea Harbour Treaty Office in April, and nobody asked for the Quayside Savings and Loan Association.`;
  const offices = kitWith(register([named]));

  it.each([
    ['the name of an office', 'She was Vice-President of the Northern Harbours Union until May.'],
    ['said again and again', 'the Northern Harbours Union, the Northern Harbours Union, the Northern Harbours Union'],
    [
      'several names',
      'the Court of Coastal Appeals, then the North Sea Harbour Treaty Office, then the Quayside Savings and Loan Association',
    ],
  ])('%s in a letter', (_, text) => {
    expect(raisedIn(`${ordinary}\n\n${text}`, offices)).toEqual([]);
  });

  it('a guard without a list finds nothing', () => {
    expect(raisedIn(lighthouse, { ...kit, passages: null })).toEqual([]);
  });
});

describe('the finding', () => {
  it('covers the passage and little else', () => {
    const text = `${ordinary}\n\n${four}\n\n${ordinary}`;
    const [found, ...more] = raisedIn(text, kit);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ detector: 'protected-passage', what: 'passage' });
    expect(text.slice(found!.start!, found!.end!)).toBe(four.slice(0, -1));
  });

  it('is surer the more matches', () => {
    const [short] = raisedIn('soaked, holding a ship’s bell wrapped in a christening gown', kit);
    const [long] = raisedIn(lighthouse, kit);
    expect(long!.confidence).toBeGreaterThan(short!.confidence);
  });

  it('two passages far apart are two', () => {
    const text = `${four}\n\n${ordinary.repeat(2)}\n\n${market}`;
    expect(raisedIn(text, kit)).toHaveLength(2);
  });
});
