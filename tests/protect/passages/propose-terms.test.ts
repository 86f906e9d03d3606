import { describe, expect, it } from 'vitest';
import { newTerms } from '../../../lib/protect/passages/merge-terms.ts';
import { proposeTerms } from '../../../lib/protect/passages/propose-terms.ts';
import { isTermList, readTerms } from '../../../lib/protect/passages/read-terms.ts';

const script = `Title: The Glass Tern

INT. BRANN LIGHTHOUSE - NIGHT

The old Brann place. Odalys stands with Perrin Voss.

PERRIN VOSS
Not tonight.

ODALYS
(low)
Every night.

PERRIN VOSS (CONT'D)
Then tomorrow.

ODALYS
No.

WAITER #2
More tea?

WAITER #2
No tea then.

GRACE
Tea.

GRACE
Please.

INT. KITCHEN - DAY

EXT. PALATIAL MANSION - DAY

He sees a palatial mansion.
`;

describe('terms from a script', () => {
  const terms = proposeTerms(script);

  it('has the title, who speaks more than once, and places with a name', () => {
    expect(terms).toEqual([
      { text: 'The Glass Tern', kind: 'title' },
      { text: 'Perrin Voss', kind: 'character' },
      { text: 'Odalys', kind: 'character' },
      { text: 'Brann Lighthouse', kind: 'location' },
    ]);
  });

  it.each(['Waiter #2', 'Grace', 'Kitchen', 'Palatial Mansion'])('leaves out %s', (text) => {
    expect(terms.map((term) => term.text)).not.toContain(text);
  });

  it('ordinary text gives none', () => {
    expect(proposeTerms('We met on Thursday.\n\nThe kitchen was closed, so we ate outside.')).toEqual([]);
  });
});

describe('terms from a list', () => {
  it.each<[string, string, string, string[]]>([
    [
      'names and kinds',
      'cast.csv',
      'name,kind\nOona Brightwater,character\n"Kite, Harbour",vendor',
      ['Oona Brightwater: character', 'Kite, Harbour: vendor'],
    ],
    ['kinds first', 'x.tsv', 'Character\tOona\nLocation\tSalt Orchard', ['Oona: character', 'Salt Orchard: location']],
    [
      'a column for each kind',
      'x.csv',
      'Characters;Locations\nOona;Salt Orchard\nTeo;',
      ['Oona: character', 'Salt Orchard: location', 'Teo: character'],
    ],
    ['roles and actors', 'x.csv', 'Role,Actor\nOona,Ines Vandermoor', ['Oona: character', 'Ines Vandermoor: cast']],
    [
      'one a line, kind from the file',
      'characters.txt',
      'Oona Brightwater\n\nTeo\n',
      ['Oona Brightwater: character', 'Teo: character'],
    ],
    ['one a line, no kind', 'terms.txt', 'TINDERBOX\n# a remark\n---\n', ['TINDERBOX: other']],
    ['quotes inside quotes', 'x.csv', 'term,kind\n"Oona ""the Kite""",character', ['Oona "the Kite": character']],
    ['an empty file', 'x.csv', '', []],
  ])('%s', (_, file, text, expected) => {
    expect(readTerms(text, file).map((term) => `${term.text}: ${term.kind}`)).toEqual(expected);
  });

  it.each<[string, string, boolean]>([
    ['scene.txt', 'INT. KITCHEN - DAY\n\nHe waits.', false],
    ['notes.txt', 'Oona, character\nTeo, character\nSalt Orchard, location', true],
    ['locations.txt', 'Salt Orchard\nPier Nine', true],
    ['anything.csv', 'a,b', true],
    ['draft-two.fountain', script, false],
  ])('%s', (file, text, isList) => {
    expect(isTermList(text, file)).toBe(isList);
  });
});

describe('adding terms', () => {
  it('the same letters are the same term, and what was there stands', () => {
    const there = [{ text: 'BLUE-BIRD' }];
    const added = [
      { text: 'Bluebird', kind: 'codename' as const },
      { text: 'Oona', kind: 'character' as const },
      { text: 'OONA', kind: 'cast' as const },
    ];
    expect(newTerms(there, added)).toEqual([{ text: 'Oona', kind: 'character' }]);
  });
});
