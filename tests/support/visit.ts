import type { Frame, Page } from 'playwright-core';
import { carriers } from './carries.ts';
import type { Chromium } from './chromium.ts';
import { middleOf } from './gestures.ts';
import type { ToolPage } from './page-table.ts';
import type { Recorded } from './recorded.ts';
import type { PageServer } from './serve-pages.ts';

/** A test page open in the browser. */
export interface Visit {
  page: Page;
  /** Where the chat lives: the page's main frame, or the frame it carries. */
  chat: Frame;
  tool: ToolPage;
  server: PageServer;
}

const chatFrame = async (page: Page, selector: string | undefined): Promise<Frame> => {
  if (!selector) return page.mainFrame();
  const element = await page.waitForSelector(selector);
  const frame = await element.contentFrame();
  if (!frame) throw new Error(`${selector} has no frame`);
  return frame;
};

export async function visit(browser: Chromium, server: PageServer, tool: ToolPage): Promise<Visit> {
  const page = await browser.open(tool.url);
  const chat = await chatFrame(page, tool.frame);
  await chat
    .locator(tool.editor ?? tool.dropZone ?? 'body')
    .first()
    .waitFor({ state: 'visible', timeout: 15_000 });
  return { page, chat, tool, server };
}

const editorOf = ({ chat, tool }: Visit) => chat.locator(tool.editor ?? 'body').first();

export const focusEditor = (at: Visit): Promise<void> => editorOf(at).click();

/** What the editor holds: a field's value, or an editor's mark-up. */
export const editorContent = (at: Visit): Promise<string> =>
  editorOf(at).evaluate((element) => (element instanceof HTMLTextAreaElement ? element.value : element.innerHTML));

/** What a person reads in the editor, white space squeezed. */
export const editorText = async (at: Visit): Promise<string> => {
  const text = await editorOf(at).evaluate((element) =>
    element instanceof HTMLTextAreaElement ? element.value : ((element as HTMLElement).innerText ?? ''),
  );
  return text.replace(/\s+/g, ' ').trim();
};

export const clearEditor = async (at: Visit): Promise<void> => {
  await focusEditor(at);
  await at.page.keyboard.press('Control+A');
  await at.page.keyboard.press('Delete');
};

/** Sends what the editor holds by one of the page's ways. */
export const sendBy = async (at: Visit, way: string): Promise<void> => {
  if (way === 'Enter') await at.page.keyboard.press('Enter');
  else await at.chat.locator(way).first().click();
};

/** The middle of where this page takes a drop. */
export const dropPoint = ({ chat, tool }: Visit, what: 'text' | 'files') =>
  middleOf(chat, (what === 'text' ? tool.editor : tool.dropZone) ?? 'body');

/** Waits until something sent carries one of these words; answers what did (empty: nothing within the time). */
export async function arrived({ page, server }: Visit, words: readonly string[], ms = 8000): Promise<Recorded[]> {
  const end = Date.now() + ms;
  for (let read = 0; ;) {
    const fresh = server.recorded.slice(read);
    read += fresh.length;
    const found = carriers(fresh, words);
    if (found.length > 0 || Date.now() > end) return found;
    await page.waitForTimeout(40);
  }
}
