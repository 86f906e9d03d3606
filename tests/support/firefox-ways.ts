import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import type { Gesture } from '../../lib/model/attempt.ts';
import { fileOf } from './gestures.ts';
import { chord, clearEditor, element, focusEditor, pause, sendBy } from './firefox-visit.ts';
import type { FirefoxVisit } from './firefox-visit.ts';
import type { ToolPage } from './page-table.ts';

/** One way material reaches a page in Firefox. */
export interface FirefoxWay {
  name: string;
  gesture: Gesture;
  carries: 'text' | 'files';
  act(at: FirefoxVisit, text: string, number: number): Promise<void>;
}

const notes = new WeakMap<Browser, Promise<Page>>();
async function openNotes(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.goto('https://office.northlight.example/textarea');
  return page;
}

/** Puts text on the real clipboard, from a page of no tool, and pastes it with the keys a person would use. */
const pasted: FirefoxWay = {
  name: 'pasted',
  gesture: 'paste',
  carries: 'text',
  act: async (at, text) => {
    const browser = at.page.browser();
    const known = notes.get(browser) ?? openNotes(browser);
    notes.set(browser, known);
    const page = await known;
    await page.bringToFront();
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await at.page.bringToFront();
    await clearEditor(at);
    await chord(at.page, 'v');
  },
};

const picked: FirefoxWay = {
  name: 'picked as a file',
  gesture: 'file',
  carries: 'files',
  act: async (at, text, number) => {
    const path = fileOf(`pages-${number}.txt`, text);
    // Puppeteer does not hear of choosers in frames of other sites.
    if (at.tool.frame) return ((await element(at, '#picker')) as ElementHandle<HTMLInputElement>).uploadFile(path);
    const chooser = at.page.waitForFileChooser({ timeout: 5000 });
    await (await element(at, at.tool.attach ?? '')).click();
    await (await chooser).accept([path]);
  },
};

/** WebDriver has no drags from outside: events made by a script of the page, which the guard judges all the same. */
const dropped: FirefoxWay = {
  name: 'dropped as a file',
  gesture: 'drop',
  carries: 'files',
  act: async (at, text, number) => {
    const zone = await element(at, at.tool.dropZone ?? 'body');
    await zone.evaluate(dropFile, text, `pages-${number}.txt`);
  },
};

/** Runs in the page. Drop zones put layers of their own under the pointer, so each step asks anew what is there. */
async function dropFile(zone: Element, content: string, name: string): Promise<void> {
  const { left, top, width, height } = zone.getBoundingClientRect();
  const place = { clientX: left + Math.min(width / 2, 400), clientY: top + Math.min(height / 2, 300) };
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name, { type: 'text/plain' }));
  for (const type of ['dragenter', 'dragover', 'drop']) {
    let onto: Element = document.elementFromPoint(place.clientX, place.clientY) ?? zone;
    for (;;) {
      const inner = onto.shadowRoot?.elementFromPoint(place.clientX, place.clientY) ?? onto;
      if (inner === onto) break;
      onto = inner;
    }
    onto.dispatchEvent(
      new DragEvent(type, { ...place, dataTransfer, bubbles: true, cancelable: true, composed: true }),
    );
    await new Promise((resume) => setTimeout(resume, 60));
  }
}

/** The ways one page offers. */
export const firefoxWays = (tool: ToolPage): FirefoxWay[] => [
  ...(tool.editor ? [pasted] : []),
  ...(tool.attach ? [picked] : []),
  ...(tool.dropZone ? [dropped] : []),
];

/** Sends what was put in, where the page waits to be told; files of most pages have gone already. */
export async function sendAlong(at: FirefoxVisit, { carries }: Pick<FirefoxWay, 'carries'>): Promise<void> {
  await pause(120);
  const [send] = at.tool.sends;
  const { filesWaitAt } = at.tool;
  if (!send || (carries === 'files' && !filesWaitAt)) return;
  // Nobody sends before the page shows what was attached.
  if (carries === 'files') await element(at, filesWaitAt!);
  await focusEditor(at);
  if (carries === 'files') await at.page.keyboard.type('See the file.');
  await sendBy(at, send);
}
