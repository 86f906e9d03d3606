import { describe, expect, test } from 'vitest';
import { script } from '../../lib/detect/detectors/script.ts';
import { pageOf } from '../../lib/detect/page.ts';
import { readScript } from '../../lib/detect/script/read-script.ts';
import { emptyKit } from '../../lib/detect/kit.ts';
import { RAISED_AT } from '../../lib/model/finding.ts';
import { scanText } from './scan-text.ts';

const partsOf = (text: string) => readScript(pageOf(scanText(text))).parts;
const surest = (text: string): number =>
  Math.max(0, ...script.detect(scanText(text), emptyKit).map(({ confidence }) => confidence));

describe('what a line is among its neighbours', () => {
  test.each([
    ['BRAM\nNot here.\n\nYSOLDE', ['cue', 'speech', 'open-cue']],
    ['BRAM\n(low)\nNot here.', ['cue', 'parenthetical', 'speech']],
    ['Can you cut this down:\n\nBRAM\nNot here.\n\nthanks', ['address', 'cue', 'speech', 'address']],
    ['I never said that!\n\nYSOLDE', ['opening-speech', 'open-cue']],
    ["I'm late again.\n\nBram drops the keys into the well.", ['opening-speech', 'plain']],
    ['Thanks for the cake!\n\nYSOLDE', ['plain', 'open-cue']],
    ['BRAM (O.S.)\nWait.', ['extended-cue', 'speech']],
    ['**BRAM**\nWait.', ['cue', 'speech']],
    ['BRAM   *\nWait.', ['cue', 'speech']],
    ['int. boathouse - night\nDark.', ['heading', 'plain']],
    ['Smash cut to:\nDark.', ['transition', 'plain']],
    ['> SLOW WIPE:\nDark.', ['transition', 'plain']],
    ['CHAPTER IV\nIt rained.', ['topic', 'plain']],
    ['INGREDIENTS\nTwo eggs.', ['topic', 'plain']],
    ['WHERE WE ARE\nNot far enough!', ['plain', 'plain']],
    ['● Budget: none\nfine', ['plain', 'plain']],
    ['McAVOY\nWait.', ['cue', 'speech']],
    ['澪「誰？」', ['said']],
  ])('%j', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });
});

/** Each of these pairs differs in the one thing that makes the second a script. */
describe('one cue is a hint, two raise', () => {
  test.each([
    ['INT. BOATHOUSE - NIGHT', 'INT. BOATHOUSE - NIGHT\n\nDorrit feels along the wall.'],
    ['SMASH CUT TO:', 'Bram watches the boat go.\n\nSMASH CUT TO:'],
    ['Tell me what you saw out there.', 'YSOLDE\n(beat)\nTell me what you saw out there.'],
    [
      'The lift opens. It was empty, as it had been before.',
      'The lift opens. Empty. Bram steps out. Looks up. Listens.',
    ],
    ['Bram: are you coming?\nYsolde: soon', 'BRAM: (shouting) Are you coming?\nYSOLDE: Soon.\nBRAM: (softer) When?'],
    ['We met Mara Quill at the pier yesterday.', 'MARA QUILL (40s, one glove) waits at the end of the pier.'],
    ['Explain what INT. KITCHEN - DAY means in a slugline.', 'INT. KITCHEN - DAY\n\nA tap drips. Nobody home.'],
  ])('%j', (hint, page) => {
    expect(surest(hint)).toBeLessThan(RAISED_AT);
    expect(surest(page)).toBeGreaterThanOrEqual(RAISED_AT);
  });
});

test('the request around an excerpt is not part of the finding', () => {
  const text = 'Can you cut this down:\n\nBRAM\nNot here.\n\nYSOLDE\nThen where?\n\nthanks';
  const [finding] = script.detect(scanText(text), emptyKit);
  expect(text.slice(finding!.start!, finding!.end!)).toBe('BRAM\nNot here.\n\nYSOLDE\nThen where?');
});
