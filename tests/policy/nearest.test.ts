import { describe, expect, it } from 'vitest';
import { nearest } from '../../lib/policy/nearest.ts';

describe('nearest', () => {
  it.each([
    ['scirpt', ['script', 'secret', 'storyboard'], 'script'],
    ['Script', ['script'], 'script'],
    ['aproved', ['approved', 'conditional', 'blocked'], 'approved'],
    ['onerror', ['onError', 'notice'], 'onError'],
    ['tool', ['tools', 'protect'], 'tools'],
    ['show', ['showcode', 'title'], null],
    ['colour', ['notice', 'url'], null],
    ['x', ['id'], null],
    ['', ['id'], null],
    ['z'.repeat(10_000), ['script'], null],
  ])('%s among %j: %s', (written, known, expected) => {
    expect(nearest(written, known)).toBe(expected);
  });
});
