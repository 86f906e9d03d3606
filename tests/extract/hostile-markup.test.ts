import { afterEach, describe, expect, test, vi } from 'vitest';
import { finalDraftText } from '../../lib/extract/formats/final-draft.ts';
import { htmlText } from '../../lib/extract/formats/html.ts';
import { rtfText } from '../../lib/extract/formats/rtf.ts';

const SIZE = 200_000;
/** Characters looked at for each one read: every construct is searched for once, and several kinds are. */
const MOST_LOOKS = 6;

const openers = [
  '<a',
  '<a ',
  '<',
  '</',
  '<!',
  '<!--',
  '<![CDATA[',
  '<![CDATA[]]',
  '<script>',
  '<script',
  '<script></script',
  '<style></style>',
  '<template>',
  '<td></td>',
  '<Paragraph Type="',
  '<Paragraph Type="Action">',
  '<Text>',
  '<?xml',
  '&',
  '&#x',
  '&#1234567',
  '\n\n\n ',
  '"',
];

/** Counts every character the built-in searches have to look at while `work` runs. */
function looksDuring(work: () => void): number {
  let looks = 0;
  const search = String.prototype.indexOf;
  vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, wanted: string, from = 0) {
    const found = search.call(this, wanted, from);
    looks += (found < 0 ? this.length : found + wanted.length) - from;
    return found;
  });
  const match = RegExp.prototype.exec;
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
    const from = this.global ? this.lastIndex : 0;
    const found = match.call(this, text);
    if (this.global) looks += (found?.index ?? text.length) - from;
    return found;
  });
  work();
  vi.restoreAllMocks();
  return looks;
}

afterEach(() => vi.restoreAllMocks());

describe('no construct makes a reader look at the same rest again and again', () => {
  const readers = { 'web page': htmlText, 'Final Draft file': finalDraftText };
  const rows = Object.entries(readers).flatMap(([name, read]) =>
    openers.flatMap((opener) => [[name, opener, '', read] as const, [name, opener, '>', read] as const]),
  );
  test.each(rows)('%s of %j, ending in %j', (_, opener, end, read) => {
    const text = opener.repeat(SIZE / opener.length) + end;
    expect(looksDuring(() => void read(text))).toBeLessThan(MOST_LOOKS * SIZE);
  });

  test('what opens too long a tag is text, and what follows is read', () => {
    const far = `<a ${'x'.repeat(30_000)}><p>Mara</p>`;
    expect(htmlText(far).endsWith('\nMara')).toBe(true);
  });

  test('rich text asks no decoder for single letters', () => {
    const decode = vi.spyOn(TextDecoder.prototype, 'decode');
    expect(rtfText(`{\\rtf1 ${"\\'e9".repeat(1000)}}`)).toBe('é'.repeat(1000));
    expect(decode).not.toHaveBeenCalled();
  });
});
