import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../components/panel/excerpt-of.ts';
import type { Finding } from '../../../lib/model/finding.ts';

const span = (start: number | null, end: number | null, confidence = 0.9): Finding => ({
  detector: 'script',
  confidence,
  start,
  end,
  what: 'page',
});

/** Found stretches in brackets, cuts as dots. */
const told = (text: string, findings: Finding[]): string => {
  const { stretches, cutBefore, cutAfter } = excerptOf(text, findings);
  const words = stretches.map((stretch) => (stretch.found ? `[${stretch.text}]` : stretch.text)).join('');
  return `${cutBefore ? '…' : ''}${words}${cutAfter ? '…' : ''}`;
};

describe('marks what was found', () => {
  it.each<[string, Finding[], string]>([
    ['nothing', [], 'abcdefghij'],
    ['one', [span(2, 4)], 'ab[cd]efghij'],
    ['overlapping ones as one', [span(4, 7), span(2, 5)], 'ab[cdefg]hij'],
    ['touching ones as one', [span(2, 4), span(4, 6)], 'ab[cdef]ghij'],
    ['one within another', [span(0, 9), span(2, 3)], '[abcdefghi]j'],
    ['to the end and no further', [span(8, 40)], 'abcdefgh[ij]'],
    ['raised findings only', [span(2, 4, 0.3)], 'abcdefghij'],
    ['findings with a place only', [span(null, null)], 'abcdefghij'],
    ['an empty or reversed span not at all', [span(3, 3), span(6, 5)], 'abcdefghij'],
  ])('%s', (_, findings, expected) => expect(told('abcdefghij', findings)).toBe(expected));
});

describe('never shows more than needed', () => {
  const long = 'x'.repeat(50_000);

  it('stays around the first finding of a long text', () => {
    const shown = told(long, [span(30_000, 30_010), span(49_000, 49_010)]);
    expect(shown).toMatch(/^…x{80}\[x{10}\]x{1910}…$/);
  });

  it('shows a long text from its start when nothing has a place', () => {
    expect(told(long, [])).toBe(`${'x'.repeat(2000)}…`);
  });

  it('cuts no character in half', () => {
    const text = '🎬'.repeat(2500);
    const { stretches } = excerptOf(text, [span(2001, 2003)]);
    expect(
      stretches
        .map((stretch) => stretch.text)
        .join('')
        .isWellFormed(),
    ).toBe(true);
  });
});
