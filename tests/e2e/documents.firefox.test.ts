import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makePdf, typed } from '../extract/make-pdf.ts';
import { paint, png } from '../extract/pictures/make-picture.ts';
import { drawPage } from '../support/drawn-page/drawn-page.ts';
import { firefoxPanel } from '../support/firefox-panel.ts';
import type { FirefoxPanel } from '../support/firefox-panel.ts';
import { openFirefoxSession } from '../support/firefox-session.ts';
import type { FirefoxSession } from '../support/firefox-session.ts';
import { element, visitInFirefox } from '../support/firefox-visit.ts';
import type { FirefoxVisit } from '../support/firefox-visit.ts';
import { fileOf } from '../support/gestures.ts';
import { docxOf } from '../support/office-files.ts';
import { terms } from '../support/policy.ts';
import { toolPages } from '../support/page-table.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { german, hashOf, type LanguageHost, serveLanguage } from '../support/serve-language.ts';

/** Recognising writing, its start included, while other tests run beside it. */
const READING_MS = 30_000;

// What a page's file hands out in Firefox belongs to the page's world: unpacking it has to work there, too.
let host: LanguageHost;
let session: FirefoxSession;
let at: FirefoxVisit;
let panel: FirefoxPanel;

beforeAll(async () => {
  host = await serveLanguage();
  session = await openFirefoxSession({
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
  const tool = toolPages.find(({ name }) => name === 'TipTap, blob host')!;
  at = await visitInFirefox(session.firefox, session.server, tool);
  panel = firefoxPanel(session.firefox.browser, at.chat);
  return () => at.page.close();
});

async function pick(name: string, bytes: Uint8Array): Promise<void> {
  const chooser = at.page.waitForFileChooser({ timeout: 5000 });
  await (await element(at, at.tool.attach ?? '')).click();
  await (await chooser).accept([fileOf(name, bytes)]);
}

const arrivedWhole = (bytes: Uint8Array): boolean =>
  session.server.recorded.some(({ body }) => body.includes(Buffer.from(bytes)));

it('a Word document with a script page in it is held, and continued arrives with every byte it had', async () => {
  const bytes = docxOf(scriptExcerpt(41).text);
  await pick('pages.docx', bytes);
  await panel.shown();
  expect(arrivedWhole(bytes)).toBe(false);
  await panel.press('Continue anyway');
  await panel.gone();
  await expect.poll(() => arrivedWhole(bytes), { timeout: 8000 }).toBe(true);
});

it('a PDF is held for the page that says it', async () => {
  const bytes = makePdf({ pages: [{ content: typed(scriptExcerpt(42).text.split('\n')) }], compressed: true });
  await pick('pages.pdf', bytes);
  await panel.shown();
  await panel.press('Continue anyway');
  await panel.gone();
  await expect.poll(() => arrivedWhole(bytes), { timeout: 8000 }).toBe(true);
});

it('what was found is removed from a text file, and the rest arrives in it', async () => {
  await pick(
    'notes.txt',
    new TextEncoder().encode('The light is low.\nMara Quill waits by the gate.\nA lens list follows.\n'),
  );
  await panel.shown();
  await panel.press('Remove and continue');
  await panel.gone();
  const left = new TextEncoder().encode('The light is low.\n[CHARACTER 1] waits by the gate.\nA lens list follows.\n');
  await expect.poll(() => arrivedWhole(left), { timeout: 8000 }).toBe(true);
});

it('an innocent one goes unasked, with every byte it had', async () => {
  const bytes = docxOf('Lens rentals by week\nWeek 1: two zooms\nWeek 2: one zoom, one macro');
  await pick('rentals.docx', bytes);
  await expect.poll(() => arrivedWhole(bytes), { timeout: 8000 }).toBe(true);
  expect(await panel.isShown()).toBe(false);
});

it('a screenshot of a script page is held for what is written in it', async () => {
  const lines = scriptExcerpt(43).text.split('\n');
  const bytes = png(drawPage({ width: 900, height: 60 + lines.length * 24, size: 16, lines }, { paper: 28, ink: 225 }));
  await pick('Screenshot 4.png', bytes);
  await panel.shown(READING_MS);
  await panel.press('Continue anyway');
  await panel.gone();
  await expect.poll(() => arrivedWhole(bytes), { timeout: 8000 }).toBe(true);
});

it('a German name in a picture is read as the language says that the production’s own host serves', async () => {
  const lines = ['Heute fährt', 'Oskar Weißgroßer', 'über die Brücke'];
  const bytes = png(drawPage({ width: 460, height: 160, size: 26, lines }));
  await pick('Foto.png', bytes);
  await panel.shown(READING_MS);
  expect(await panel.text()).toContain('Weißgroßer');
  await panel.press('Cancel');
  await panel.gone();
  expect(arrivedWhole(bytes)).toBe(false);
  // The pictures before it were read in German, too: it was asked for once.
  expect(host.asked).toEqual(['/ocr/deu.traineddata.gz']);
});

it('a picture with nothing written in it goes unasked', async () => {
  const bytes = png(paint(600, 400, (x, y) => [y >> 1, 90, 200 - (x >> 3)]));
  await pick('still.png', bytes);
  await expect.poll(() => arrivedWhole(bytes), { timeout: 8000 }).toBe(true);
  expect(await panel.isShown()).toBe(false);
});
