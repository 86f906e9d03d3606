import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFlaw } from '../../lib/policy/json-flaw.ts';
import { plainReason } from '../../lib/policy/plain-reason.ts';

describe('where a text stops being JSON, and what was done there', () => {
  it.each([
    ['{ // ours\n "a": 1 }', 2, /no comments/],
    ['{ # ours\n "a": 1 }', 2, /no comments/],
    ['{ "a": [1, 2,] }', 12, /no comma before a closing bracket/],
    ['{ "a": 1, }', 8, /no comma before a closing bracket/],
    ['{ "a": 1 "b": 2 }', 9, /a comma is missing/],
    ['{ "a": [1 2] }', 10, /a comma is missing/],
    ['{ "a" 1 }', 6, /a colon is missing/],
    ['{ a: 1 }', 2, /double quotes/],
    ["{ 'a': 1 }", 2, /straight double quotes/],
    ['{ “a”: 1 }', 2, /straight double quotes/],
    ['{ "a": True }', 7, /small|only true, false/],
    ['{ "a": }', 7, /a value is missing/],
    ['{ 1: 2 }', 2, /a name in quotes/],
    ['{ "a": "C:\\path" }', 7, /single backslash/],
    ['{ "a": "\\u00g0" }', 7, /single backslash/],
    ['{ "a": "one\ntwo" }', 7, /line break/],
    ['{ "a": [1 }', 10, /other closing bracket/],
    ['{ "a": 1', 8, /the end is missing/],
    ['{ "a": 1 } { "b": 2 }', 11, /after the end/],
    ['a: 1', 0, /double quotes/],
    ['<html>', 0, /web page/],
  ])('%j', (text, at, hint) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    const flaw = jsonFlaw(text);
    expect(flaw.at).toBe(at);
    expect(flaw.hint).toMatch(hint);
    expect(plainReason(flaw.hint!)).toBe(flaw.hint);
  });

  it('goes through whatever JSON there is to its end, and never past it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(jsonFlaw(text)).toEqual({ at: text.length, hint: null });
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(jsonFlaw(text).at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
