import { describe, expect, it } from 'vitest';
import { accountFrom, accountVerdict } from '../../lib/decide/account-standing.ts';
import { adapters } from '../../lib/tools/adapters/index.ts';
import { catalogue } from '../../lib/tools/catalogue/index.ts';
import { toolFor, catalogueIndex } from '../../lib/tools/tool-for.ts';
import { toolFixtures } from '../fixtures/adapters/pages.ts';

describe('the adapters', () => {
  const ids = new Set(catalogue.map(({ id }) => id));
  it('are at least twenty-five, one a tool that there is', () => {
    expect(adapters.length).toBeGreaterThanOrEqual(25);
    expect(new Set(adapters.map(({ tool }) => tool)).size).toBe(adapters.length);
    expect(adapters.filter(({ tool }) => !ids.has(tool))).toEqual([]);
  });
  it.each(adapters.map((each) => [each.tool, each] as const))(
    '%s has a dated cue and a page it is tried on',
    (tool, each) => {
      expect(each.composer.length).toBeGreaterThan(0);
      expect(each.confirmed === null ? each.confidence : 'dated').not.toBe('high');
      if (each.confirmed !== null) expect(each.confirmed).toMatch(/^20\d\d-\d\d(?:-\d\d)?$/);
      expect(toolFor(toolFixtures[tool]?.url ?? '', catalogueIndex())?.id).toBe(tool);
    },
  );
});

describe('whose account it is', () => {
  const ours = ['@northlight.example', 'pool@lot.example'];
  it.each([
    [{ address: 'ro@northlight.example' }, 'production'],
    [{ address: 'pool@lot.example' }, 'production'],
    [{ address: 'ro@northlight.example.elsewhere.example' }, 'personal'],
    [{ address: 'ro@notnorthlight.example' }, 'personal'],
    [{ plan: 'Ro Ashworth Enterprise' }, 'production'],
    [{ plan: 'Ro Ashworth Free' }, 'personal'],
    [{ plan: 'Ro Ashworth' }, null],
    ['signed-out', 'signed-out'],
    ['unread', null],
  ] as const)('%j → %s', (seen, is) => {
    expect(accountFrom(seen, ours)).toBe(is);
  });

  it('matters only where the policy names accounts, and is asked only when the page will not say', () => {
    const known = { is: 'personal', by: 'page' } as const;
    expect(accountVerdict({ matters: false, known, isComing: false })).toBe('any');
    expect(accountVerdict({ matters: true, known, isComing: false })).toBe('wrong');
    expect(accountVerdict({ matters: true, known: null, isComing: true })).toBe('any');
    expect(accountVerdict({ matters: true, known: null, isComing: false })).toBe('ask');
    expect(accountVerdict({ matters: true, known: { is: 'production', by: 'said' }, isComing: false })).toBe('right');
  });
});
