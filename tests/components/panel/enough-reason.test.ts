import { expect, it } from 'vitest';
import { enoughReason } from '../../../components/panel/enough-reason.ts';

it.each([
  ['', false],
  ['      ', false],
  ['ok', false],
  ['just this', false],
  ['temp for editorial', true],
  ['Okayed by the showrunner', true],
  ['監督の仮編集に使うため', true],
  ['  a   b  ', false],
])('%j: %s', (reason, enough) => expect(enoughReason(reason)).toBe(enough));
