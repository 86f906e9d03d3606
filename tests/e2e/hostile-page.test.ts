import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { paste } from '../support/gestures.ts';
import { panelOf } from '../support/panel.ts';
import type { Panel } from '../support/panel.ts';
import { toolPages } from '../support/page-table.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { openSession } from '../support/session.ts';
import type { Session } from '../support/session.ts';
import { arrived, editorText, focusEditor, visit } from '../support/visit.ts';
import type { Visit } from '../support/visit.ts';

let session: Session;
let at: Visit;
let panel: Panel;
let number = 4000;

beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());

const tool = toolPages.find(({ url }) => url.includes('/textarea'))!;
beforeEach(async () => {
  at = await visit(session.browser, session.server, tool);
  panel = await panelOf(at.page);
  return () => at.page.close();
});

const sendInPage = (page: Page, text: string): Promise<string> =>
  page.evaluate(
    (body) =>
      Promise.race([
        fetch('/out', { method: 'POST', body }).then(
          () => 'sent',
          () => 'refused',
        ),
        new Promise<string>((later) => setTimeout(() => later('held'), 400)),
      ]),
    text,
  );

it('a page that stops every event first still has its paste held', async () => {
  await at.page.evaluate(() => {
    for (const target of [window, document, document.documentElement])
      for (const type of ['paste', 'keydown', 'beforeinput', 'click', 'drop'])
        target.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
  });
  const { text, telling } = scriptExcerpt(++number);
  await focusEditor(at);
  await paste(at.page, { text });
  await panel.shown();
  await panel.press('Cancel');
  expect(await editorText(at)).toBe('');
  expect(await arrived(at, telling, 300)).toEqual([]);
});

it('a page that replaces what the hook is made of sends nothing more for it', async () => {
  const { text, telling } = scriptExcerpt(++number);
  await at.page.evaluate(() => {
    const lie = (): string => 'harmless';
    Object.assign(String.prototype, { slice: lie, trim: lie, toJSON: lie });
    Object.assign(JSON, { stringify: lie });
    Object.assign(Array.prototype, { join: lie, includes: () => false, indexOf: () => -1 });
    Object.assign(RegExp.prototype, { test: () => false, exec: () => null });
    Object.assign(WeakMap.prototype, { get: () => undefined });
    EventTarget.prototype.dispatchEvent = () => true;
    window.CustomEvent = class extends Event {} as unknown as typeof CustomEvent;
    Reflect.apply = (() => undefined) as typeof Reflect.apply;
    Promise.prototype.then = function (this: Promise<unknown>, go: (value: unknown) => unknown) {
      return go(true);
    } as unknown as typeof Promise.prototype.then;
  });
  await at.page.evaluate((body) => {
    try {
      void fetch('/out', { method: 'POST', body });
      navigator.sendBeacon('/out', body);
      const request = new XMLHttpRequest();
      request.open('POST', '/out');
      request.send(body);
    } catch {
      // The page broke its own built-ins.
    }
  }, text);
  expect(await arrived(at, telling, 1000)).toEqual([]);
});

it('a page that forges messages and ends the framework’s scripts changes nothing', async () => {
  await at.page.evaluate(() => {
    for (const name of ['guard', 'page-hook', 'panel', 'detection', 'slateguard']) {
      for (const detail of ['pass', '1+', { verdict: 'pass' }, { messageId: 'x', contentScriptName: name }]) {
        for (const type of ['verdict', 'settled', 'ask', 'slateguard:typed', 'wxt:content-script-started']) {
          for (const target of [window, document, document.documentElement])
            target.dispatchEvent(new CustomEvent(type, { detail }));
        }
        window.postMessage({ type: 'wxt:content-script-started', contentScriptName: name, messageId: 'x' }, '*');
        window.postMessage({ name: 'attempt.decided', data: { answer: 'continued' } }, '*');
      }
    }
    document.querySelectorAll('input').forEach((input) => input.dispatchEvent(new CustomEvent('adopt')));
  });
  await at.page.waitForTimeout(200);
  const { text, telling } = scriptExcerpt(++number);
  expect(await sendInPage(at.page, text)).not.toBe('sent');
  if (await panel.isShown()) await panel.press('Cancel');
  await focusEditor(at);
  await paste(at.page, { text: scriptExcerpt(++number).text });
  await panel.shown();
  await panel.press('Cancel');
  expect(await arrived(at, telling, 300)).toEqual([]);
});

it('a page that clicks and types at the panel itself is not the person', async () => {
  const { text, telling } = scriptExcerpt(++number);
  await focusEditor(at);
  await paste(at.page, { text });
  await panel.shown();
  await at.page.waitForTimeout(900);
  await at.page.evaluate(() => {
    const host = document.querySelector('slateguard-panel')!;
    const box = { clientX: innerWidth - 200, clientY: 400, bubbles: true, composed: true };
    host.dispatchEvent(new MouseEvent('click', box));
    for (const key of ['Enter', ' ', 'Tab']) host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    (host as HTMLElement).click();
  });
  await at.page.waitForTimeout(500);
  expect(await panel.isShown()).toBe(true);
  expect(await arrived(at, telling, 200)).toEqual([]);
  await panel.press('Cancel');
});

it('a page cannot read what is typed as a reason', async () => {
  await at.page.evaluate(() => {
    const heard: string[] = [];
    (window as unknown as { heard: string[] }).heard = heard;
    for (const type of ['keydown', 'keyup', 'keypress', 'input', 'beforeinput'])
      window.addEventListener(
        type,
        (event) => heard.push((event as KeyboardEvent).key ?? (event as InputEvent).data),
        true,
      );
  });
  await focusEditor(at);
  await paste(at.page, { text: scriptExcerpt(++number).text });
  await panel.shown();
  await panel.fill('Reason', 'zygote quorum');
  const heard = await at.page.evaluate(() => (window as unknown as { heard: string[] }).heard.join(''));
  expect(heard).not.toContain('z');
  await panel.press('Cancel');
});

it('a page that keeps removing the panel gets a no, and the log says so', async () => {
  await at.page.evaluate(() => {
    new MutationObserver(() => document.querySelector('slateguard-panel')?.remove()).observe(document.documentElement, {
      childList: true,
    });
  });
  const { text, telling } = scriptExcerpt(++number);
  await focusEditor(at);
  await paste(at.page, { text });
  await session.service.attempt(({ data }) => data.gesture === 'paste' && data.answer === 'cancelled');
  await expect
    .poll(async () => JSON.stringify(await session.service.records({ type: 'slateguard.guard' })), { timeout: 10_000 })
    .toContain('tampering');
  expect(await editorText(at)).toBe('');
  expect(await arrived(at, telling, 300)).toEqual([]);
});

it('material in closed shadow roots is held like any other', async () => {
  await at.page.evaluate(() => {
    const outer = document.createElement('div');
    const inner = document.createElement('section');
    outer.attachShadow({ mode: 'closed' }).append(inner);
    const root = inner.attachShadow({ mode: 'closed' });
    const box = document.createElement('textarea');
    const picker = Object.assign(document.createElement('input'), { type: 'file' });
    box.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') void fetch('/out', { method: 'POST', body: box.value });
    });
    picker.addEventListener('change', () => void fetch('/out', { method: 'POST', body: picker.files![0]! }));
    root.append(box, picker);
    document.body.prepend(outer);
    box.focus();
  });
  const { text, telling } = scriptExcerpt(++number);
  await paste(at.page, { text });
  await panel.shown();
  await panel.press('Cancel');
  await panel.gone();
  await at.page.keyboard.insertText(text);
  await at.page.keyboard.press('Enter');
  await panel.shown();
  await panel.press('Cancel');
  await panel.gone();
  expect(await arrived(at, telling, 300)).toEqual([]);
});

it('a guard left behind by an update holds everything and asks for a reload', async () => {
  const worker = await session.browser.worker();
  // The worker that is told to reload never answers.
  void worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await at.page.waitForTimeout(1500);
  await at.page.bringToFront();
  await focusEditor(at);
  await at.page.keyboard.press('Control+V');
  await expect.poll(async () => (await panel.look()).text, { timeout: 5000 }).toContain('Reload');
  expect(await editorText(at)).toBe('');
  expect(await sendInPage(at.page, 'even ordinary words wait')).not.toBe('sent');
});
