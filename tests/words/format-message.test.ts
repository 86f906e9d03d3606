import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../lib/words/format-message.ts';
import type { Values } from '../../lib/words/format-message.ts';

const files = '{n, plural, =0 {nothing in {tool}} one {# file in {tool}} other {# files in {tool}}}, held';

describe('a message', () => {
  it.each<[string, Values, string, string]>([
    ['Go to {tool}', { tool: 'Claude' }, 'en-GB', 'Go to Claude'],
    ['{a}{b}', { a: 'x', b: 'y' }, 'en-GB', 'xy'],
    [files, { n: 0, tool: 'Claude' }, 'en-GB', 'nothing in Claude, held'],
    [files, { n: 1, tool: 'Claude' }, 'en-GB', '1 file in Claude, held'],
    [files, { n: 1234, tool: 'Claude' }, 'en-GB', '1,234 files in Claude, held'],
    [files, { n: 1234, tool: 'Claude' }, 'de', '1.234 files in Claude, held'],
    // French counts nothing as one.
    ['{n, plural, one {# fichier} other {# fichiers}}', { n: 0 }, 'fr', '0 fichier'],
    ['{n, plural, one {# رسالة} two {رسالتان} few {# رسائل} other {# رسالة}}', { n: 2 }, 'ar', 'رسالتان'],
    // A form the translator left out is taken from `other`.
    ['{n, plural, other {# 件}}', { n: 1 }, 'en-GB', '1 件'],
    ['Revision {n}', { n: '1200' }, 'en-GB', 'Revision 1200'],
    ['Scene #4', {}, 'en-GB', 'Scene #4'],
  ])('%s %o in %s', (message, values, lang, words) => {
    expect(formatMessage(message, values, { lang, dir: 'ltr' })).toBe(words);
  });

  it('shows what it was given no value for', () => {
    expect(formatMessage('Go to {tool}', {}, { lang: 'en-GB', dir: 'ltr' })).toBe('Go to {tool}');
  });

  it('takes a value as it is, whatever it looks like', () => {
    const tool = '{n, plural, other {#}} $1 {tool}';
    expect(formatMessage('Go to {tool}', { tool }, { lang: 'en-GB', dir: 'ltr' })).toBe(`Go to ${tool}`);
  });

  it('keeps a name of another direction together whichever of the two runs from the right', () => {
    expect(formatMessage('{tool} جيد', { tool: 'Claude' }, { lang: 'ar', dir: 'rtl' })).toBe('\u2068Claude\u2069 جيد');
    expect(formatMessage('{show} keeps this off', { show: 'المد' }, { lang: 'en-GB', dir: 'ltr' })).toBe(
      '\u2068المد\u2069 keeps this off',
    );
  });

  it.each(['{', '{n', '{n, plural', '{n, plural,', '{n, plural, one {a', '}', '{n, plural, one {a}}', '{}', '{a b}'])(
    'is not %s',
    (message) => {
      expect(() => formatMessage(message, { n: 1 }, { lang: 'en-GB', dir: 'ltr' })).toThrow(SyntaxError);
    },
  );
});
