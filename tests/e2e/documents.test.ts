import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { extractFile } from '../../lib/extract/extract-file.ts';
import { makePdf, typed } from '../extract/make-pdf.ts';
import { makeZip } from '../extract/make-zip.ts';
import { paint, png } from '../extract/pictures/make-picture.ts';
import { drawPage } from '../support/drawn-page/drawn-page.ts';
import { dropFiles, fileOf, middleOf, pickFiles } from '../support/gestures.ts';
import { docxOf } from '../support/office-files.ts';
import { panelOf } from '../support/panel.ts';
import type { Panel } from '../support/panel.ts';
import { toolPages } from '../support/page-table.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { terms } from '../support/policy.ts';
import { german, hashOf, type LanguageHost, serveLanguage } from '../support/serve-language.ts';
import { openSession } from '../support/session.ts';
import type { Session } from '../support/session.ts';
import { sparseMovie } from '../support/sparse-movie.ts';
import { visit } from '../support/visit.ts';
import type { Visit } from '../support/visit.ts';

/** How long nothing may arrive before we believe it, ms. */
const QUIET_MS = 600;
/** Recognising writing, its start included, while other tests run beside it. */
const READING_MS = 30_000;

let host: LanguageHost;
let session: Session;
let at: Visit;
let panel: Panel;

beforeAll(async () => {
  host = await serveLanguage();
  session = await openSession({
    actions: { script: 'warn', unreadable: 'justify', default: 'warn' },
    protect: { terms: [...terms, { text: 'Oskar Weißgroßer', kind: 'character' }] },
    ocrLanguages: ['eng', 'deu'],
    ocrData: { url: host.url, sha256: { deu: hashOf(german) } },
  });
});
afterAll(async () => {
  await session.close();
  await host.close();
});
beforeEach(async () => {
  session.server.forget();
  at = await visit(
    session.browser,
    session.server,
    toolPages.find(({ name }) => name === 'TipTap, blob host')!,
  );
  panel = await panelOf(at.page);
  return () => at.page.close();
});

/** Whether something sent holds these bytes, every one of them and in order. */
const arrivedWhole = (bytes: Uint8Array): boolean =>
  session.server.recorded.some(({ body }) => body.includes(Buffer.from(bytes)));
const pick = (name: string, bytes: Uint8Array) =>
  pickFiles(at.page, at.chat, at.tool.attach ?? '', [fileOf(name, bytes)]);

it('a Word document with a script page in it is held, and cancelled never leaves', async () => {
  const bytes = docxOf(scriptExcerpt(31).text);
  await pick('notes.docx', bytes);
  await panel.shown();
  await panel.press('Cancel');
  await panel.gone();
  const { data } = await session.service.attempt(
    (record) => record.data.gesture === 'file' && record.data.answer === 'cancelled',
  );
  expect(data.findings.map(({ detector }) => detector)).toContain('script');
  await at.page.waitForTimeout(QUIET_MS);
  expect(arrivedWhole(bytes)).toBe(false);
});

it('continued, it arrives with every byte it had', async () => {
  const bytes = docxOf(scriptExcerpt(32).text);
  await pick('pages.docx', bytes);
  await panel.shown();
  await panel.press('Continue anyway');
  await panel.gone();
  await expect.poll(() => arrivedWhole(bytes), { timeout: 8000 }).toBe(true);
});

it('an innocent one goes unasked, with every byte it had', async () => {
  const bytes = docxOf('Lens rentals by week\nWeek 1: two zooms\nWeek 2: one zoom, one macro', [
    { name: 'word/media/image1.png', data: Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) & 255), method: 0 },
  ]);
  await pick('rentals.docx', bytes);
  await expect.poll(() => arrivedWhole(bytes), { timeout: 8000 }).toBe(true);
  expect(await panel.isShown()).toBe(false);
});

it('a script page two archives deep is held', async () => {
  const inner = docxOf(scriptExcerpt(33).text);
  await pick('day 3.zip', makeZip([{ name: 'pages.docx', data: inner, method: 0 }]));
  await panel.shown();
  await panel.press('Cancel');
  await panel.gone();
});

it('a PDF is held for the page that says it, and the panel names the page', async () => {
  const pages = [['Lens rentals by week'], scriptExcerpt(34).text.split('\n')];
  const bytes = makePdf({ pages: pages.map((lines) => ({ content: typed(lines) })), compressed: true });
  await pick('pages.pdf', bytes);
  await panel.shown();
  expect((await panel.look()).text).toContain('page 2');
  await panel.press('Cancel');
  await panel.gone();
  await at.page.waitForTimeout(QUIET_MS);
  expect(arrivedWhole(bytes)).toBe(false);
});

it('what was found is removed from a Word document, and the rest arrives in it', async () => {
  await pick(
    'notes.docx',
    docxOf('The light is low at the ice house.\nMara Quill waits by the gate.\nA lens list follows.'),
  );
  await panel.shown();
  await panel.press('Remove and continue');
  await panel.gone();
  const sent = () => session.server.recorded.map(({ body }) => body).find((body) => body.includes('word/document.xml'));
  await expect.poll(() => sent() !== undefined, { timeout: 8000 }).toBe(true);
  const { text } = await extractFile(new Uint8Array(sent()!), 'notes.docx');
  expect(text).toContain('[CHARACTER 1] waits by the gate.');
  expect(text).not.toContain('Quill');
});

it('of ten files the one with script pages is named; left out, the other nine arrive, and continued it arrives, too', async () => {
  const innocent = Array.from({ length: 9 }, (_, i) =>
    new TextEncoder().encode(`Lens rentals, week ${i}: two zooms, one macro.`),
  );
  const bytes = docxOf(scriptExcerpt(35).text);
  const paths = [...innocent.map((file, i) => fileOf(`week ${i}.txt`, file)), fileOf('pages.docx', bytes)];
  await pickFiles(at.page, at.chat, at.tool.attach ?? '', paths);
  await panel.shown(10_000);
  const { text } = await panel.look();
  expect(text).toContain('pages.docx looks like script pages.');
  expect(text).toContain('9 files held with it, nothing found');
  await panel.press('Leave this file out and continue');
  await panel.gone();
  for (const file of innocent) await expect.poll(() => arrivedWhole(file), { timeout: 8000 }).toBe(true);
  expect(arrivedWhole(bytes)).toBe(false);
  await pickFiles(at.page, at.chat, at.tool.attach ?? '', [fileOf('pages.docx', bytes)]);
  await panel.shown(10_000);
  await panel.press('Continue anyway');
  await panel.gone();
  await expect.poll(() => arrivedWhole(bytes), { timeout: 8000 }).toBe(true);
});

it('a dropped folder is read file by file, and the one with script pages is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slateguard-folder-'));
  const bytes = docxOf(scriptExcerpt(36).text);
  for (let i = 0; i < 12; i++) writeFileSync(join(folder, `week ${i}.txt`), `Lens rentals, week ${i}: two zooms.`);
  mkdirSync(join(folder, 'later'));
  writeFileSync(join(folder, 'later', 'pages.docx'), bytes);
  await dropFiles(at.page, await middleOf(at.chat, at.tool.dropZone ?? ''), [folder]);
  await panel.shown(10_000);
  expect((await panel.look()).text).toContain('pages.docx looks like script pages.');
  await panel.press('Cancel');
  await panel.gone();
  await at.page.waitForTimeout(QUIET_MS);
  expect(arrivedWhole(bytes)).toBe(false);
});

it('a camera movie of 40 GB is known by what it says of itself, and nothing of it leaves', async () => {
  session.server.forget();
  await pickFiles(at.page, at.chat, at.tool.attach ?? '', [sparseMovie('A004C002_190619J4.mov', 40 * 1024 ** 3)]);
  await panel.shown(10_000);
  expect((await panel.look()).text).toMatch(/A004C002_190619J4\.mov/);
  await panel.press('Cancel');
  await panel.gone();
  const { data } = await session.service.attempt((record) => record.data.content.length === 40 * 1024 ** 3);
  expect(data.findings.map(({ detector }) => detector)).toContain('camera-media');
  await at.page.waitForTimeout(QUIET_MS);
  expect(session.server.recorded.some(({ body }) => body.length > 10_000)).toBe(false);
});

it('a German name in a picture is read as the language says that the production’s own host serves', async () => {
  const lines = ['Heute fährt', 'Oskar Weißgroßer', 'über die Brücke'];
  await pick('Foto.png', png(drawPage({ width: 460, height: 160, size: 26, lines })));
  await panel.shown(READING_MS);
  expect((await panel.look()).text).toContain('Weißgroßer');
  await panel.press('Cancel');
  await panel.gone();
  expect(host.asked).toEqual(['/ocr/deu.traineddata.gz']);
});

it('a long one says how far it is; stopped, nothing of it leaves, and that is on record', async () => {
  const page = {
    content: typed(Array<string>(45).fill('Some ordinary words of a rental list stand here and mean nothing')),
  };
  const bytes = makePdf({ pages: Array<typeof page>(1500).fill(page), compressed: true });
  await pick('rentals.pdf', bytes);
  await expect
    .poll(async () => (await panel.look()).text, { timeout: 10_000 })
    .toMatch(/Reading rentals\.pdf: [\d,]+ of 1,500 pages/);
  await panel.tabTo('Stop reading');
  await at.page.keyboard.press('Enter');
  await expect.poll(() => panel.isShown(), { timeout: 5000 }).toBe(false);
  const { data } = await session.service.attempt(
    (record) => record.data.answer === 'cancelled' && record.data.content.length === bytes.length,
  );
  expect(data).toMatchObject({ gesture: 'file', findings: [{ detector: 'unreadable' }] });
  expect(arrivedWhole(bytes)).toBe(false);
});

it('a bomb is named as one, and the page stays alive', async () => {
  const bomb = makeZip([{ name: 'word/document.xml', data: new Uint8Array(60 * 1024 * 1024).fill(32) }]);
  await pick('bomb.docx', bomb);
  await panel.shown();
  expect((await panel.look()).text).toContain('unpacks to hundreds of times its size');
  await panel.press('Cancel');
  await panel.gone();
});

it('a screenshot of a script page is held for what is written in it', async () => {
  const lines = scriptExcerpt(35).text.split('\n');
  const bytes = png(drawPage({ width: 900, height: 60 + lines.length * 24, size: 16, lines }, { paper: 28, ink: 225 }));
  await pick('Screenshot 4.png', bytes);
  await panel.shown(READING_MS);
  expect((await panel.look()).text).toContain('You moved the buoy 35 fathoms');
  await panel.press('Cancel');
  await panel.gone();
  await at.page.waitForTimeout(QUIET_MS);
  expect(arrivedWhole(bytes)).toBe(false);
  // Another thread reads by now; the language was kept.
  expect(host.asked).toHaveLength(1);
});

it('a picture with nothing written in it goes unasked', async () => {
  const bytes = png(paint(600, 400, (x, y) => [y >> 1, 90, 200 - (x >> 3)]));
  await pick('still.png', bytes);
  await expect.poll(() => arrivedWhole(bytes), { timeout: 8000 }).toBe(true);
  expect(await panel.isShown()).toBe(false);
});
