import { expect, it } from 'vitest';
import { placesOf } from '../../../components/panel/places-of.ts';
import type { Finding } from '../../../lib/model/finding.ts';

const at = (start: number | null, detector: Finding['detector'] = 'script', confidence = 0.9): Finding => ({
  detector,
  confidence,
  start,
  end: start === null ? null : start + 5,
  what: 'page',
});
const pages = [10, 20, 30].map((start, index) => ({ at: start, name: `page ${index + 1}` }));

it.each<[string, Finding[], string[]]>([
  ['each page once, in order', [at(34), at(12), at(11)], ['page 1', 'page 3']],
  ['a page from its first character on', [at(20)], ['page 2']],
  ['nothing before the first page', [at(3)], []],
  ['every page it reaches into', [{ ...at(12), end: 31 }], ['page 1', 'page 2', 'page 3']],
  ['no page it ends before', [{ ...at(12), end: 20 }], ['page 1']],
  ['of the kind asked about only', [at(12, 'marking'), at(22)], ['page 2']],
  ['raised findings only', [at(12, 'script', 0.3)], []],
  ['nothing for the file as a whole', [at(null)], []],
])('%s', (_, findings, names) => {
  expect(placesOf('script', findings, pages)).toEqual(names);
});

it('nothing where the text has no parts', () => {
  expect(placesOf('script', [at(12)], [])).toEqual([]);
});
