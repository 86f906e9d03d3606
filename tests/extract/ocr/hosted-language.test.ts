import { gunzipSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { extractFile } from '../../../lib/extract/extract-file.ts';
import { hostedLanguage, type Keeping } from '../../../lib/extract/ocr/hosted-language.ts';
import { nodeMeansFor } from '../../../scripts/setup/node-means.ts';
import { drawPage } from '../../support/drawn-page/drawn-page.ts';
import { letterAccuracy } from '../../support/letter-accuracy.ts';
import { german, hashOf, type LanguageHost, serveLanguage } from '../../support/serve-language.ts';
import { makeZip } from '../make-zip.ts';
import { png } from '../pictures/make-picture.ts';

const learned = gunzipSync(german);

let host: LanguageHost;
let kept: Map<string, Uint8Array>;

beforeEach(async () => {
  kept = new Map();
  host = await serveLanguage();
  return () => host.close();
});

const keeping: Keeping = {
  get: (address) => Promise.resolve(kept.get(address) ?? null),
  put: (address, bytes) => Promise.resolve(void kept.set(address, bytes)),
};
const hash = (bytes: Uint8Array) => Promise.resolve(hashOf(bytes));
const bring = (sha256: Record<string, string> = {}, name = 'deu') =>
  hostedLanguage({ url: host.url, sha256 }, { request: fetch, keeping, hash })(name);
/** Fifteen million bytes are compared at once. */
const same = (one: Uint8Array | null, other: Uint8Array): boolean => one !== null && Buffer.compare(one, other) === 0;

test('a language comes unpacked, from the folder the policy names', async () => {
  expect(same(await bring(), learned)).toBe(true);
  expect(host.asked).toEqual(['/ocr/deu.traineddata.gz']);
});

test('one whose hash is named is asked for once', async () => {
  for (let i = 0; i < 3; i++) expect(same(await bring({ deu: hashOf(german) }), learned)).toBe(true);
  expect(host.asked).toHaveLength(1);
});

test('one without a hash is asked for each time, and what is kept stands in while nobody answers', async () => {
  await bring();
  host.answer = () => null;
  expect(same(await bring(), learned)).toBe(true);
  expect(host.asked).toHaveLength(2);
});

test('what is not as the policy says is neither used nor kept', async () => {
  expect(await bring({ deu: hashOf(learned) })).toBe(null);
  expect(kept.size).toBe(0);
  kept.set(`${host.url}/deu.traineddata.gz`, Uint8Array.of(1, 2, 3));
  expect(await bring({ deu: hashOf(learned) })).toBe(null);
});

test.each<[string, Uint8Array | null]>([
  ['not there', null],
  ['cut off', german.subarray(0, 100_000)],
  ['larger than any', new Uint8Array(49 * 1024 * 1024)],
])('%s: it cannot be had', async (_, bytes) => {
  host.answer = () => bytes;
  expect(await bring()).toBe(null);
  expect(kept.size).toBe(0);
});

/** Recognition in two languages, while other tests run beside it, ms. */
const timeout = 60_000;
const lines = [
  'AUSSEN. BRÜCKE - MORGENDÄMMERUNG',
  'Über dem Hafenbecken hängt dichter Nebel. Männer schließen',
  'die Lagertür. Käthe zählt die Fässer: fünf, nicht zwölf.',
  'Grüße an die Küste, süße Möwe. Höre, wie weiß die Straße ist.',
];
const page = png(drawPage({ width: 1000, height: 240, size: 26, lines }));
const readIn = (languages: string[], bytes = page, name = 'Seite.png') =>
  extractFile(bytes, name, { means: nodeMeansFor({ languages, data: { url: host.url, sha256: {} } }) });
const accents = (text: string | null) => (text?.match(/[äöüßÄÖÜ]/g) ?? []).length;

test('a German page is read as German once the policy says so', { timeout }, async () => {
  const { text, unreadable } = await readIn(['deu', 'eng']);
  expect(letterAccuracy(text!, lines.join('\n'))).toBeGreaterThan(0.98);
  expect(accents(text)).toBeGreaterThanOrEqual(accents(lines.join('')) - 1);
  expect(unreadable).toBe(null);
  const english = await extractFile(page, 'Seite.png', { means: nodeMeansFor() });
  expect(accents(english.text)).toBeLessThan(accents(lines.join('')) / 2);
});

test('a language that cannot be had is named, and what can be read without it is', { timeout }, async () => {
  const { text, unreadable, findings } = await readIn(['fra']);
  expect(text).toContain('AUSSEN');
  expect(unreadable).toBe('writing in it was not read in fra: what that needs could not be had');
  expect(findings).toContainEqual(expect.objectContaining({ detector: 'unreadable' }));
});

test('in an archive, too', { timeout }, async () => {
  const { unreadable } = await readIn(['fra'], makeZip([{ name: 'Seite.png', data: page }]), 'Seiten.zip');
  expect(unreadable).toBe('Archive: 1 of 1 files in it were not read');
});

test('a picture with nothing written in it asks for no language', { timeout }, async () => {
  const { unreadable } = await readIn(['fra'], png(drawPage({ width: 300, height: 200, size: 20, lines: [] })));
  expect([unreadable, host.asked]).toEqual([null, []]);
});
