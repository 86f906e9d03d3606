import type { BrowserContext, CDPSession, Frame, Page } from 'playwright-core';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What lies on the clipboard: plain text, and rich text beside it where given. */
export interface Clip {
  text: string;
  html?: string;
}

/** Where a person pauses so that the page and the guard can react, ms. */
export const settle = (page: Page, ms = 120): Promise<void> => page.waitForTimeout(ms);

const clipboardPages = new WeakMap<BrowserContext, Promise<Page>>();
async function clipboardPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('https://office.northlight.example/notes');
  return page;
}

/** Copies elsewhere, as a person does: the tool's own page (and the guard on it) never sees the copying. */
export async function copy(context: BrowserContext, clip: Clip): Promise<void> {
  const known = clipboardPages.get(context) ?? clipboardPage(context);
  clipboardPages.set(context, known);
  const page = await known;
  await page.bringToFront();
  await page.evaluate(async ({ text, html }) => {
    const item: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
    if (html) item['text/html'] = new Blob([html], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem(item)]);
  }, clip);
}

/** A trusted paste: the real clipboard and Control+V into what has focus. */
export async function paste(page: Page, clip: Clip): Promise<void> {
  await copy(page.context(), clip);
  await page.bringToFront();
  await page.keyboard.press('Control+V');
}

interface Point {
  x: number;
  y: number;
}

/** Middle of an element, in the coordinates of the page, wherever its frame lies. */
export async function middleOf(where: Page | Frame, selector: string): Promise<Point> {
  const element = where.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  return { x: box.x + Math.min(box.width / 2, 400), y: box.y + Math.min(box.height / 2, 300) };
}

interface DragItem {
  mimeType: string;
  data: string;
}

async function drag(page: Page, at: Point, items: DragItem[], files: string[]): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const data = { items, files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
    await settle(page, 60);
  }
  await session.detach();
}

/** A trusted drop of text. */
export const dropText = (page: Page, at: Point, text: string): Promise<void> =>
  drag(page, at, [{ mimeType: 'text/plain', data: text }], []);

/** A trusted drop of files from disk. */
export const dropFiles = (page: Page, at: Point, files: string[]): Promise<void> => drag(page, at, [], files);

/** Picks files through the chooser the click opens. */
export async function pickFiles(page: Page, where: Page | Frame, button: string, files: string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser', { timeout: 5000 }),
    where.locator(button).first().click(),
  ]);
  await chooser.setFiles(files);
}

/** Types through an input method: the text is composed first, then committed. */
export async function compose(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (let length = 1; length <= text.length; length++) {
    const part = text.slice(0, length);
    await session.send('Input.imeSetComposition', { text: part, selectionStart: length, selectionEnd: length });
  }
  await session.send('Input.insertText', { text });
  await session.detach();
}

/** Writes a file for picking and dropping; returns its path. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'slateguard-file-')), name);
  writeFileSync(path, content);
  return path;
}
