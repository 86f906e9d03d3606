import { describe, expect, test } from 'vitest';
import { redact, removable } from '../../lib/detect/redact.ts';
import type { Finding } from '../../lib/model/finding.ts';

const finding = (text: string, part: string, more: Partial<Finding> = {}, from = 0): Finding => {
  const start = text.indexOf(part, from);
  return { detector: 'protected-term', confidence: 0.9, start, end: start + part.length, what: 'character', ...more };
};

describe('redact', () => {
  const text = '  Mara Quill rang tilda@northlight.tv.\r\nMARA  QUILL left;\tJonas stayed 🎬';
  const findings = [
    finding(text, 'MARA  QUILL'),
    finding(text, 'Mara Quill'),
    finding(text, 'Jonas'),
    finding(text, 'tilda@northlight.tv', { detector: 'personal-data', what: 'e-mail' }),
  ];

  test('numbers the same value alike and leaves the rest as it was', () => {
    expect(redact(text, findings)).toEqual({
      text: '  [CHARACTER 1] rang [E-MAIL 1].\r\n[CHARACTER 1] left;\t[CHARACTER 2] stayed 🎬',
      replaced: 4,
    });
  });

  test('overlapping spans become one', () => {
    const overlapping = [
      finding(text, 'Mara Quill'),
      finding(text, 'Quill rang', { detector: 'script', what: 'dialogue' }),
    ];
    expect(redact(text, overlapping).text.slice(0, 20)).toBe('  [CHARACTER 1] tild');
    expect(redact(text, overlapping).replaced).toBe(1);
  });

  test('a passage swallows the names in it', () => {
    const passage = finding(text, text.slice(2, 37), { detector: 'script', what: 'dialogue' });
    expect(redact(text, [...findings, passage]).text).toBe(
      '  [SCRIPT PASSAGE 1].\r\n[CHARACTER 1] left;\t[CHARACTER 2] stayed 🎬',
    );
  });

  test.each([
    ['hints', { confidence: 0.4 }],
    ['findings about the whole', { start: null, end: null }],
  ])('%s are not removed', (_, more) => {
    expect(redact(text, [finding(text, 'Jonas', more)])).toEqual({ text, replaced: 0 });
  });
});

test.each([
  ['spans in a longer text', [finding('tell Mara Quill off', 'Mara Quill')], 19, true],
  [
    'one without a place',
    [finding('Mara', 'Mara'), { ...finding('Mara', 'Mara'), start: null, end: null }],
    100,
    false,
  ],
  ['nearly all of the text', [finding('Mara Quill.', 'Mara Quill')], 11, false],
  ['nothing raised', [finding('Mara', 'Mara', { confidence: 0.3 })], 4, false],
])('removable: %s', (_, findings, length, expected) => {
  expect(removable(findings, length)).toBe(expected);
});
