import { describe, expect, test } from 'vitest';
import { knownWorks, knownWorksDate } from '../../lib/protect/works/known-works.ts';

describe.each(Object.entries(knownWorks))('%s', (_, names: string[]) => {
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
