import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { carriers } from '../support/carries.ts';
import { firefoxPanel } from '../support/firefox-panel.ts';
import type { FirefoxPanel } from '../support/firefox-panel.ts';
import { openFirefoxSession } from '../support/firefox-session.ts';
import type { FirefoxSession } from '../support/firefox-session.ts';
import { arrived, clearEditor, editorText, element, pause, sendBy, visitInFirefox } from '../support/firefox-visit.ts';
import type { FirefoxVisit } from '../support/firefox-visit.ts';
import { firefoxWays, sendAlong } from '../support/firefox-ways.ts';
import { everything } from '../support/in-turn.ts';
import { pageScripts, refusedAtOnce } from '../support/firefox-page-scripts.ts';
import { toolPages } from '../support/page-table.ts';
import type { ToolPage } from '../support/page-table.ts';
import { summary } from '../support/recorded.ts';
import { ordinaryText, scriptExcerpt } from '../support/script-excerpt.ts';
import { takingTurns } from '../support/taking-turns.ts';

/** How long nothing may arrive after a cancellation before we believe it, ms. */
const QUIET_MS = 350;
/** Firefox ends an idle background after half a minute; here much sooner, so that it happens. */
const IDLE_MS = 2500;
const names = [
  'TipTap, blob host',
  'Lexical',
  'deep-chat by WebSocket',
  'Uppy, XHR',
  'chat in a frame of another site',
  ...(everything ? ['Quill', 'plain textarea', 'deep-chat by fetch'] : []),
];
const pages = toolPages.filter(({ name }) => names.includes(name));
const plain = toolPages.find(({ name }) => name === 'plain textarea')!;

/** Four pages share one drop zone: it is tried once. */
const sharedZone = ['Quill', 'Lexical', 'plain textarea', 'chat in a frame of another site'];
const waysHere = (tool: ToolPage) =>
  firefoxWays(tool).filter(({ gesture }) => gesture !== 'drop' || !sharedZone.includes(tool.name));

let session: FirefoxSession;
let number = 0;
/** What was cancelled: none of it may ever have reached the server. */
const cancelled: string[] = [];

beforeAll(async () => {
  session = await openFirefoxSession({}, { 'extensions.background.idle.timeout': IDLE_MS });
});
afterAll(() => session.close());

describe.each(pages)('$name', (tool) => {
  let at: FirefoxVisit;
  let panel: FirefoxPanel;
  const open = async () => {
    at = await visitInFirefox(session.firefox, session.server, tool);
    panel = firefoxPanel(session.firefox.browser, at.chat);
  };
  beforeAll(open);
  beforeEach(async () => {
    // What one test left open must not fail the next.
    if (!tool.changesWithFiles && !(await panel.isShown())) return;
    await at.page.close();
    await open();
  });
  afterAll(() => at.page.close());

  describe.each(takingTurns(tool, waysHere(tool)))('$name', ({ way, inFull }) => {
    if (inFull)
      it('ordinary text goes through untouched and unasked', async () => {
        const text = ordinaryText(++number);
        await way.act(at, text, number);
        await sendAlong(at, way);
        expect((await arrived(at, [text])).map(summary)).not.toEqual([]);
        expect(await panel.isShown()).toBe(false);
      });

    it('a script page is held and, cancelled, never leaves', async () => {
      const { text, telling } = scriptExcerpt(++number);
      cancelled.push(...telling);
      await way.act(at, text, number);
      await panel.shown();
      await panel.press('Cancel');
      await panel.gone();
      if (way.carries === 'text') expect(await editorText(at)).not.toContain(telling[0]);
      expect((await arrived(at, telling, QUIET_MS)).map(summary)).toEqual([]);
    });

    if (inFull)
      it('continued with a reason it arrives, and the record is in the service', async () => {
        const { text, telling } = scriptExcerpt(++number);
        const reason = `Cleared for call ${number}`;
        await way.act(at, text, number);
        await panel.shown();
        await panel.fill('Reason', reason);
        await panel.press('Continue anyway');
        await panel.gone();
        // The record first, then the release: the text is there a moment after the panel has gone.
        if (way.carries === 'text')
          await vi.waitFor(async () => expect(await editorText(at)).toContain(telling[0]), 3000);
        await sendAlong(at, way);
        for (const line of telling) expect((await arrived(at, [line])).map(summary), line).not.toEqual([]);
        const record = await session.service.attempt(({ data }) => data.reason === reason);
        expect(record.data).toMatchObject({ gesture: way.gesture, decision: 'justify', answer: 'continued' });
        if (tool.editor) await clearEditor(at);
      });
  });

  for (const send of tool.editor ? tool.sends : [])
    it(`a prompt typed and sent with ${send} is held and, cancelled, never leaves`, async () => {
      const words = `BLUEBIRD rewrite number ${++number}`;
      cancelled.push(words);
      await clearEditor(at);
      await at.page.keyboard.type(`Write a note on the ${words} please`);
      await sendBy(at, send);
      await panel.shown();
      await panel.press('Cancel');
      await panel.gone();
      expect((await arrived(at, [words], QUIET_MS)).map(summary)).toEqual([]);
      await clearEditor(at);
    });
});

describe('on a plain page', () => {
  const [pasted] = firefoxWays(plain);
  let at: FirefoxVisit;
  let panel: FirefoxPanel;
  beforeEach(async () => {
    at = await visitInFirefox(session.firefox, session.server, plain);
    panel = firefoxPanel(session.firefox.browser, at.chat);
    return () => at.page.close();
  });
  const paste = async (text: string) => {
    await pasted!.act(at, text, ++number);
    await panel.shown();
  };
  const holds = (words: string | undefined) =>
    vi.waitFor(async () => expect(await editorText(at)).toContain(words), 3000);

  it('Escape cancels and gives the focus back', async () => {
    const { text, telling } = scriptExcerpt(++number);
    cancelled.push(...telling);
    await paste(text);
    await at.page.keyboard.press('Escape');
    await panel.gone();
    await at.page.keyboard.type('Back here');
    expect(await editorText(at)).toBe('Back here');
  });

  it('the keyboard is enough: reason, then Continue anyway', async () => {
    const { text, telling } = scriptExcerpt(++number);
    await paste(text);
    await at.page.keyboard.down('Shift');
    await at.page.keyboard.press('Tab');
    await at.page.keyboard.up('Shift');
    await at.page.keyboard.type('Cleared by keyboard');
    await panel.armed('Continue anyway');
    for (const key of ['Tab', 'Tab', 'Enter'] as const) await at.page.keyboard.press(key);
    await panel.gone();
    await holds(telling[0]);
  });

  it('Remove and continue takes out the name and nothing else', async () => {
    await paste('A note on BLUEBIRD for the lens rental team.');
    await panel.press('Remove and continue');
    await panel.gone();
    await holds('A note on [SHOWCODE 1] for the lens rental team.');
  });

  it('a pasted file is held and, continued, uploaded as it was', async () => {
    const { text, telling } = scriptExcerpt(++number);
    await (
      await element(at, '#editor')
    ).evaluate((field, content) => {
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
      event.clipboardData?.items.add(new File([content], 'pages.txt', { type: 'text/plain' }));
      field.dispatchEvent(event);
    }, text);
    await panel.shown();
    expect((await arrived(at, telling, QUIET_MS)).map(summary)).toEqual([]);
    await panel.fill('Reason', 'Pasted file cleared');
    await panel.press('Continue anyway');
    expect((await arrived(at, telling)).map(({ url }) => url)).toContain('/upload/form');
  });

  it('a background that fell asleep while the panel waited still records before anything goes', async () => {
    const { text, telling } = scriptExcerpt(++number);
    await paste(text);
    await pause(IDLE_MS * 2);
    await panel.fill('Reason', 'Cleared after a rest');
    await panel.press('Continue anyway');
    await holds(telling[0]);
    const { data } = await session.service.attempt(({ data: { reason } }) => reason === 'Cleared after a rest');
    expect(data.answer).toBe('continued');
  });
});

describe("a page's own scripts", () => {
  let at: FirefoxVisit;
  let panel: FirefoxPanel;
  beforeAll(async () => {
    at = await visitInFirefox(session.firefox, session.server, plain);
    panel = firefoxPanel(session.firefox.browser, at.chat);
  });
  afterAll(() => at.page.close());

  it.each(Object.entries(pageScripts))('%s: a script page does not leave, ordinary words do', async (name, code) => {
    const run = (text: string) => at.page.evaluate(`{ const text = ${JSON.stringify(text)}; ${code}; undefined }`);
    const words = ordinaryText(++number);
    await run(words);
    expect((await arrived(at, [words])).map(summary)).not.toEqual([]);
    const { text, telling } = scriptExcerpt(number);
    cancelled.push(...telling);
    await run(text);
    if (!refusedAtOnce.includes(name)) {
      await panel.shown();
      await panel.press('Cancel');
      await panel.gone();
    }
    expect((await arrived(at, telling, QUIET_MS)).map(summary)).toEqual([]);
  });
});

it('the policy is the one an administrator set', async () => {
  const { policy, degraded } = await session.popup();
  expect(policy.source).toBe(session.firefox.managed ? 'managed' : expect.any(String));
  expect(degraded).toEqual([]);
});

it('access taken away is said, not passed over', async () => {
  const page = await session.firefox.open('https://chatgpt.com/textarea');
  await session.firefox.inExtension(
    `async () => browser.permissions.remove({ origins: (await browser.permissions.getAll()).origins })`,
  );
  await page.bringToFront();
  const { tool, degraded } = await session.popup();
  expect(tool?.id).toBe('chatgpt');
  expect(degraded).toContain('The browser has not granted access to this site yet.');
});

it('nothing that was cancelled ever reached the server, by any request', () => {
  expect(cancelled.length).toBeGreaterThan(0);
  expect(carriers(session.server.recorded, cancelled).map(summary)).toEqual([]);
});
