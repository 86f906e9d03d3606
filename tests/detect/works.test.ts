import { describe, expect, test } from 'vitest';
import { copyrightedWork } from '../../lib/detect/detectors/copyrighted-work.ts';
import { RAISED_AT } from '../../lib/model/finding.ts';
import { kitOf, scanText } from './scan-text.ts';

const kit = kitOf({
  works: {
    artists: ['odo brannick', 'tessaly vorn', 'turner', 'old ulvik'],
    masters: ['old ulvik'],
    titles: ['the hollow crown of salt', 'frozen', 'nightglass'],
    characters: ['zogg', 'captain marrow', 'the flash'],
    people: [],
  },
  terms: [
    { text: 'Mara Quill', kind: 'character' },
    { text: 'The Long Tide', kind: 'title' },
  ],
});

const raised = (text: string) =>
  copyrightedWork.detect(scanText(text), kit).filter((f) => f.confidence >= RAISED_AT).length > 0;

describe('copyrighted-work raises', () => {
  test.each([
    'a street in the style of Odo Brannick',
    'Storyboard this like an Odo Brannick movie, symmetrical and pastel.',
    "We couldn't license Nightglass. Give us titles that feel the same.",
    'five cockpits that could sit in Nightglass without anyone noticing',
    'nightglass title music, write new verses, Tessaly Vorn, and make the bridge hurt',
    'a nanny with an umbrella flying over London, her carpet bag, the parrot handle talking',
    'orange fish with white stripes and one small fin in an aquarium, his dad looks for him, animated',
    'a bear with a red hat and a blue duffle coat, marmalade on his paws, railway station',
    'Create a poster that could be mistaken for Tessaly Vorn.',
    'Mimic Tessaly Vorn for the cast portraits.',
    'en el estilo de Odo Brannick',
    'im Stil von Odo Brannick',
    "dans le style d'Odo Brannick",
    'nello stile di Odo Brannick',
    'A short plumber with a red cap and moustache jumping on mushrooms.',
    'A wizard boy with round glasses and a lightning scar at a castle school.',
    'a street in the style of odo brannick',
    'Odo Brannick-style symmetrical corridor',
    'castle, concept art, by Tessaly Vorn, trending',
    'lighting as if shot by Odo Brannick',
    'in the style of Turner, a stormy harbour',
    'Zogg with a lightsaber',
    'draw Captain Marrow eating noodles',
    'recreate the hallway fight from Nightglass',
    'make it look like Nightglass',
    'another doll like the one in Frozen',
    'poster inspired by The Hollow Crown of Salt',
    'same as this poster',
    'portrait, --sref https://img.example/x.png',
    'in the style of Perrin Oakhollow',
    'as if directed by Perrin Oakhollow',
    'a harbour, by Perrin Oakhollow, highly detailed',
    "a harbour in Perrin Oakhollow's style",
    'a harbour, à la Perrin Oakhollow',
    'in the st\u200byle of Od\u043e Brann\u0456ck',
  ])('%s', (text) => {
    expect(raised(text)).toBe(true);
  });
});

describe('copyrighted-work leaves alone', () => {
  test.each([
    'A short man with a red cap fixing a sink.',
    'A schoolboy with round glasses reading under a blanket.',
    'an orange fish in a green tank, macro',
    'a nanny pushing a pram through Edwardian London in the rain',
    'a brown bear in a forest at dawn, 400mm, fog',
    'Write to the residents of Brannick Street about the generators, and draw a map of Vorn Park for the trucks.',
    'parcheggio in via Brannick 12, scrivi al comune',
    'in the style of German Expressionism',
    'film noir alley, 1970s anamorphic, Kodak Vision3',
    'in the style of Art Deco',
    'Bauhaus poster, impressionist palette',
    'in the style of the French New Wave',
    'in the style of New York City street photography',
    'in the style of Super 8 home movies',
    'Edwardian drawing room, Cooke S4 lenses, Super 35',
    'in the style of The Long Tide',
    'Mara Quill with a lantern, portrait',
    'frozen lake at dawn, inspired by nature',
    'a ring that catches the flash with a gleam, close portrait',
    'What is Nightglass about?',
    'Explain how Odo Brannick lights interiors',
    'Write in the style of a formal letter',
    'Answer in the style of APA',
    "Lay the page out in Perrin Oakhollow's style guide",
    'pie à la mode on a diner counter, 35mm',
  ])('%s', (text) => {
    expect(raised(text)).toBe(false);
  });
});

test('a listed name is surer than an unlisted one', () => {
  const confidence = (text: string) => copyrightedWork.detect(scanText(text), kit)[0]!.confidence;
  expect(confidence('in the style of Odo Brannick')).toBeGreaterThan(confidence('in the style of Perrin Oakhollow'));
});

describe('a master whose work is free', () => {
  test.each(['a pier at dusk in the style of Old Ulvik', 'make this matte painting look like Old Ulvik made it'])(
    'counts where the manner is asked for: %s',
    (text) => expect(raised(text)).toBe(true),
  );
  test.each([
    'Use Old Ulvik lighting on the close-up, key from camera left',
    'draw a hallway with an Old Ulvik print and a dead plant',
  ])('does not where the name only stands there: %s', (text) => {
    const found = copyrightedWork.detect(scanText(text), kit);
    expect(found.map(({ confidence }) => confidence >= RAISED_AT)).toEqual([false]);
  });
});

test('a sentence begins with a capital, whatever its first word is', () => {
  expect(raised('Draw the lake. Frozen water in front, warm light behind')).toBe(false);
  expect(raised('Draw the lake. Frozen-style ice in front')).toBe(true);
  expect(raised('Draw an ice castle like in Frozen')).toBe(true);
});
