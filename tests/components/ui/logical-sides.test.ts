import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRoot } from '../../../scripts/setup/root.ts';
import { filesBelow } from '../../../scripts/release/zip-folder.ts';

const sheets = filesBelow(inRoot('components')).filter((file) => file.endsWith('.css'));
/** A side by name, or four sides of which the second and the fourth differ. */
const physical =
  /(?:^|[\s;-])(?:left|right)\s*:|:\s*(?:left|right)\s*;|(?:margin|padding):\s*\S+\s+(\S+)\s+\S+\s+(?!\1;)\S+;/u;

it.each(sheets)('%s names no side that is another one where writing runs from the right', (file) => {
  const lines = readFileSync(inRoot('components', file), 'utf8').split('\n');
  expect(lines.filter((line) => physical.test(line))).toEqual([]);
});

it.each(sheets)('%s measures in px: the root size of a page is not ours', (file) => {
  expect(readFileSync(inRoot('components', file), 'utf8')).not.toMatch(/\d(?:rem|em)\b/u);
});
