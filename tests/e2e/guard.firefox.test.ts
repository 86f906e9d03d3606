import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { carriers } from '../support/carries.ts';
import { firefoxPanel } from '../support/firefox-panel.ts';
import type { FirefoxPanel } from '../support/firefox-panel.ts';
import { openFirefoxSession } from '../support/firefox-session.ts';
import type { FirefoxSession } from '../support/firefox-session.ts';
import { arrived, clearEditor, editorText, sendBy, visitInFirefox } from '../support/firefox-visit.ts';
import type { FirefoxVisit } from '../support/firefox-visit.ts';
import { firefoxWays, sendAlong } from '../support/firefox-ways.ts';
import { toolPages } from '../support/page-table.ts';
import { summary } from '../support/recorded.ts';
import { ordinaryText, scriptExcerpt } from '../support/script-excerpt.ts';

/** How long nothing may arrive after a cancellation before we believe it, ms. */
const QUIET_MS = 350;
const names = [
  'TipTap, blob host',
  'Quill',
  'Lexical',
  'plain textarea',
  'deep-chat by fetch',
  'deep-chat by WebSocket',
  'Uppy, XHR',
  'chat in a frame of another site',
];
const pages = toolPages.filter(({ name }) => names.includes(name));

let session: FirefoxSession;
let number = 0;
/** What was cancelled: none of it may ever have reached the server. */
const cancelled: string[] = [];

beforeAll(async () => {
  session = await openFirefoxSession();
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

  describe.each(firefoxWays(tool))('$name', (way) => {
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

it('nothing that was cancelled ever reached the server, by any request', () => {
  expect(cancelled.length).toBeGreaterThan(0);
  expect(carriers(session.server.recorded, cancelled).map(summary)).toEqual([]);
});
