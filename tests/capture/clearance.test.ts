import { describe, expect, test } from 'vitest';
import { createClearances } from '../../lib/capture/clearance.ts';

const page = 'MARA\nYou moved the buoy nine fathoms and told nobody.\n\nTEODOR\nI told the water.';
const visible = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function cleared(text = page) {
  let now = 1_000_000;
  const clearances = createClearances(() => now);
  clearances.clear(text);
  return { clearances, pass: (ms: number) => (now += ms) };
}

describe('what was cleared is not seen again', () => {
  test.each([
    ['as it was', page],
    ['with other white space', page.replaceAll('\n', '   \n\n ')],
    ['in another case and with smart quotes', page.toUpperCase().replaceAll('.', ' …')],
  ])('%s', (_, text) => {
    expect(visible(cleared().clearances.mask(text)).replaceAll(/[.… ]/g, '')).toBe('');
  });

  test('around it everything stays, at the same place', () => {
    const mixed = `Please shorten: ${page} And add a call time of 06:40.`;
    const masked = cleared().clearances.mask(mixed);
    expect(masked).toHaveLength(mixed.length);
    expect(masked.startsWith('Please shorten: ')).toBe(true);
    expect(masked.endsWith('And add a call time of 06:40.')).toBe(true);
    expect(masked).not.toContain('buoy');
  });

  test('a long line of it stands for itself, for editors that make lists of lines', () => {
    const list = '1. You moved the buoy nine fathoms and told nobody.';
    expect(cleared().clearances.mask(list)).not.toContain('buoy');
  });
});

test('something else is seen', () => {
  const other = 'The harbour master burns the chart.';
  expect(cleared().clearances.mask(other)).toBe(other);
});

test('after ten minutes it is asked about again', () => {
  const { clearances, pass } = cleared();
  pass(10 * 60 * 1000 + 1);
  expect(clearances.mask(page)).toBe(page);
});

test('a word of three letters clears nothing', () => {
  expect(cleared('sea').clearances.mask('the sea, the sea')).toBe('the sea, the sea');
});

test('files by name, size, type and date', () => {
  const { clearances } = cleared();
  const file = new File(['one'], 'sides.txt', { lastModified: 5, type: 'text/plain' });
  clearances.clearFile(file);
  expect(clearances.hasFile(new File(['two'], 'sides.txt', { lastModified: 5, type: 'text/plain' }))).toBe(true);
  expect(clearances.hasFile(new File(['one'], 'sides.txt', { lastModified: 6, type: 'text/plain' }))).toBe(false);
  expect(clearances.hasFileLike('image/')).toBe(false);
});
