import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { carriers } from './carries.ts';
import type { Firefox } from './firefox.ts';
import type { ToolPage } from './page-table.ts';
import type { Recorded } from './recorded.ts';
import type { PageServer } from './serve-pages.ts';

/** A test page open in Firefox. */
export interface FirefoxVisit {
  page: Page;
  /** Where the chat lives: the page's main frame, or the frame it carries. */
  chat: Frame;
  tool: ToolPage;
  server: PageServer;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The table's selectors look into shadow roots by themselves; Puppeteer wants to be told. */
const deep = (selector: string): string => selector.replace(/^deep-chat /, 'deep-chat >>> ');

export async function element({ chat }: FirefoxVisit, selector: string): Promise<ElementHandle> {
  const found = await chat.waitForSelector(deep(selector), { timeout: 10_000 });
  if (!found) throw new Error(`${selector} is not there`);
  return found;
}

export async function visitInFirefox(firefox: Firefox, server: PageServer, tool: ToolPage): Promise<FirefoxVisit> {
  const page = await firefox.open(tool.url);
  const frame = tool.frame ? await (await page.waitForSelector(tool.frame))?.contentFrame() : page.mainFrame();
  if (!frame) throw new Error(`${tool.frame} has no frame`);
  const at = { page, chat: frame, tool, server };
  await element(at, tool.editor ?? tool.dropZone ?? 'body');
  return at;
}

const editorOf = (at: FirefoxVisit) => element(at, at.tool.editor ?? 'body');

export const focusEditor = async (at: FirefoxVisit): Promise<void> => (await editorOf(at)).click();

/** What a person reads in the editor, white space squeezed. */
export async function editorText(at: FirefoxVisit): Promise<string> {
  const editor = await editorOf(at);
  const text = await editor.evaluate((field) =>
    'value' in field ? String(field.value) : (field as HTMLElement).innerText,
  );
  return text.replace(/\s+/g, ' ').trim();
}

export async function chord(page: Page, key: 'a' | 'v' | 'z'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

export async function clearEditor(at: FirefoxVisit): Promise<void> {
  await focusEditor(at);
  await chord(at.page, 'a');
  await at.page.keyboard.press('Delete');
}

/** Sends what the editor holds by one of the page's ways. */
export async function sendBy(at: FirefoxVisit, way: string): Promise<void> {
  if (way === 'Enter') await at.page.keyboard.press('Enter');
  else await (await element(at, way)).click();
}

/** Waits until something sent carries one of these words; answers what did (empty: nothing within the time). */
export async function arrived({ server }: FirefoxVisit, words: readonly string[], ms = 4000): Promise<Recorded[]> {
  const end = Date.now() + ms;
  for (let read = 0; ; await pause(40)) {
    const fresh = server.recorded.slice(read);
    read += fresh.length;
    const found = carriers(fresh, words);
    if (found.length > 0 || Date.now() > end) return found;
  }
}
