import { describe, expect, it } from 'vitest';
import { protectionOf } from '../../lib/policy/protection.ts';
import { policyWith } from './builders.ts';

const known = {
  artists: ['ada lorne', 'the glass ferry'],
  titles: ['the salt orchard', 'the glass ferry'],
  characters: ['captain wick', 'oona brightwater'],
  people: ['teo vandermoor'],
};

const production = { id: 'HK-007', title: 'The Salt Orchard', showcode: 'TINDERBOX' };

describe('protectionOf', () => {
  it('without a policy only the shipped works are known', () => {
    expect(protectionOf(null, known)).toEqual({ terms: [], patterns: [], talent: [], works: known });
  });

  it('the shipped works are the ones known', () => {
    const { works } = protectionOf(policyWith());
    for (const list of [works.artists, works.titles, works.characters, works.people])
      expect(list.length).toBeGreaterThan(10);
    expect(works).toEqual(protectionOf(null).works);
  });

  it('takes titles and showcodes of every production for terms, once each, and the policy spells them', () => {
    const terms = [
      { text: 'tinderbox', kind: 'codename', insideWords: true },
      { text: 'Oona', kind: 'character' },
    ];
    const policy = policyWith({ productions: [production, { id: 'HK-008', title: 'Low Water' }], protect: { terms } });
    expect(protectionOf(policy, known).terms).toEqual([
      { text: 'tinderbox', kind: 'codename', insideWords: true },
      { text: 'Oona', kind: 'character', insideWords: false },
      { text: 'The Salt Orchard', kind: 'title' },
      { text: 'Low Water', kind: 'title' },
    ]);
  });

  it('passes patterns and consents on, without what was left out', () => {
    const consent = [{ scope: 'ADR', from: '2026-10-01' }];
    const patterns = [{ id: 'shot', regex: 'SOR_[0-9]{3}', detector: 'edit-data' }];
    const policy = policyWith({ protect: { talent: [{ name: 'Teo', consent }], patterns } });
    expect(protectionOf(policy, known)).toMatchObject({ patterns });
    expect(protectionOf(policy, known).talent).toEqual([{ name: 'Teo', consent }]);
  });

  it.each([
    ['an artist', [{ name: 'Ines Crow', kind: 'artist' }], 'artists', ['ada lorne', 'the glass ferry', 'ines crow']],
    ['a person', [{ name: 'Ines Crow', kind: 'person' }], 'people', ['teo vandermoor', 'ines crow']],
    ['a bare name, as an artist', ['Ines Crow'], 'artists', ['ada lorne', 'the glass ferry', 'ines crow']],
    ['a bare name, as a title', ['Ines Crow'], 'titles', ['the salt orchard', 'the glass ferry', 'ines crow']],
    [
      'what is known already, once',
      [{ name: 'ADA LORNE', kind: 'artist' }],
      'artists',
      ['ada lorne', 'the glass ferry'],
    ],
  ] as const)('adds %s', (_, add, list, expected) => {
    expect(protectionOf(policyWith({ protect: { works: { add } } }), known).works[list]).toEqual(expected);
  });

  it('what a policy lists itself it means, masters or not', () => {
    const dated = { ...known, masters: ['ada lorne', 'the glass ferry'] };
    const works = { add: [{ name: 'Ada Lorne', kind: 'artist' as const }], remove: ['Teo Vandermoor'] };
    expect(protectionOf(policyWith({ protect: { works } }), dated).works.masters).toEqual(['the glass ferry']);
  });

  it('removes a name from every list, whatever its case', () => {
    const { works } = protectionOf(policyWith({ protect: { works: { remove: ['The Glass Ferry'] } } }), known);
    expect([works.artists, works.titles]).toEqual([['ada lorne'], ['the salt orchard']]);
  });

  it("takes the production's own title and characters off the list", () => {
    const terms = [
      { text: 'Oona Brightwater', kind: 'character' },
      { text: 'Captain Wick', kind: 'location' },
    ];
    const { works } = protectionOf(policyWith({ productions: [production], protect: { terms } }), known);
    expect(works).toMatchObject({ titles: ['the glass ferry'], characters: ['captain wick'] });
  });
});
