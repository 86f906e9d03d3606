import { describe, expect, test } from 'vitest';
import { knownWorks, knownWorksDate } from '../../lib/protect/works/known-works.ts';

const { masters, ...lists } = knownWorks;

describe.each(Object.entries(lists))('%s', (_, names: string[]) => {
  test('names are lower case, trimmed and listed once', () => {
    expect(names.filter((name) => name !== name.toLowerCase().trim())).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test('the list is worth shipping', () => {
    expect(names.length).toBeGreaterThan(300);
  });
});

test('the list has its date', () => {
  expect(knownWorksDate).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('of the artists, those who died more than seventy years before the list was gone through are masters', () => {
  const has = (name: string) => masters?.includes(name);
  expect(masters?.filter((name) => !knownWorks.artists.includes(name))).toEqual([]);
  expect(['johannes vermeer', 'claude monet', 'yves tanguy'].every(has)).toBe(true);
  expect(['pablo picasso', 'edward hopper', 'banksy', 'wes anderson'].some(has)).toBe(false);
});
