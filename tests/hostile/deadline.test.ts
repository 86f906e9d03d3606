import { describe, expect, test } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';
import { makeZip } from '../extract/make-zip.ts';
import { pack, packages, wordsIn } from './ooxml.ts';
import { utf8 } from './write-bytes.ts';

/** More than one stretch between two looks at the clock; differing, so that no archive of it is a bomb. */
const paragraphs = (around: (words: string) => string): string =>
  Array.from({ length: 24_000 }, (_, at) => around(`line ${at * 7919} of many`)).join('\n');

const files: Readonly<Record<string, () => Uint8Array>> = {
  ...Object.fromEntries(
    Object.entries(packages).map(([end, around]) => [end, () => around(paragraphs(wordsIn[end]!))] as const),
  ),
  epub: () =>
    pack({ mimetype: 'application/epub+zip', 'a.xhtml': `<html>${paragraphs((words) => `<p>${words}</p>`)}</html>` }),
  zip: () => makeZip(Array.from({ length: 300 }, (_, at) => ({ name: `${at}.txt`, data: `line ${at}` }))),
  html: () => utf8(`<html>${paragraphs((words) => `<p>${words}</p>`)}</html>`),
  rtf: () => utf8(`{\\rtf1 ${paragraphs((words) => `${words}\\par `)}}`),
  fdx: () => utf8(`<FinalDraft >${paragraphs((words) => `<Paragraph><Text>${words}</Text></Paragraph>`)}</FinalDraft>`),
};

/** True from the given question on. */
function clock(patience: number): () => boolean {
  let asked = 0;
  return () => ++asked > patience;
}

const made = new Map<string, Uint8Array>();
function fileOf(end: string): Uint8Array {
  const bytes = made.get(end) ?? files[end]!();
  made.set(end, bytes);
  return bytes;
}

const lengthOf = async (end: string, isLate: () => boolean): Promise<number> =>
  (await extractFile(fileOf(end), `x.${end}`, { isLate })).text?.length ?? 0;

describe('once the time is used up', () => {
  test.each(Object.keys(files))('%s: reading stops, and says so', async (end) => {
    const late = await extractFile(fileOf(end), `x.${end}`, { isLate: clock(0) });
    expect(late.unreadable).toMatch(/took too long|were not read/);
    expect(late.findings.map(({ detector }) => detector)).toContain('unreadable');
    expect(late.text?.length ?? 0).toBeLessThan(await lengthOf(end, () => false));
  });

  test.each(Object.keys(files))('%s: what was read until then is given', async (end) => {
    const [early, later] = [await lengthOf(end, clock(3)), await lengthOf(end, clock(1e9))];
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThanOrEqual(later);
  });

  test.each(Object.keys(files))('%s: in good time nothing is said', async (end) => {
    expect((await extractFile(fileOf(end), `x.${end}`, { isLate: clock(1e9) })).unreadable).toBeNull();
  });
});
