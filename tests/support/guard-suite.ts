import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { carriers } from './carries.ts';
import { panelOf } from './panel.ts';
import type { Panel } from './panel.ts';
import type { ToolPage } from './page-table.ts';
import { summary } from './recorded.ts';
import { ordinaryText, scriptExcerpt } from './script-excerpt.ts';
import { openSession } from './session.ts';
import type { Session } from './session.ts';
import { takingTurns } from './taking-turns.ts';
import { arrived, clearEditor, editorText, visit } from './visit.ts';
import type { Visit } from './visit.ts';
import { sendAlong, waysOf } from './ways.ts';

/** How long nothing may arrive after a cancellation before we believe it, ms. */
const QUIET_MS = 350;

/** Registers, for every page and every way into it: passed untouched, held and cancelled, continued and recorded. */
export function guardSuite(pages: readonly ToolPage[]): void {
  let session: Session;
  let number = 0;
  /** What was cancelled: none of it may ever have reached the server. */
  const cancelled: string[] = [];

  beforeAll(async () => {
    session = await openSession();
  });
  afterAll(() => session.close());

  describe.each(pages)('$name', (tool) => {
    let at: Visit;
    let panel: Panel;
    const open = async () => {
      at = await visit(session.browser, session.server, tool);
      panel = await panelOf(at.page, tool.frame ? at.chat : null);
    };
    beforeAll(open);
    beforeEach(async () => {
      // What one test left open must not fail the next.
      if (!tool.changesWithFiles && !(await panel.isShown())) return;
      await at.page.close();
      await open();
    });
    afterAll(() => at.page.close());

    describe.each(takingTurns(tool, waysOf(tool)))('$name', ({ way, inFull }) => {
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
        await sendAlong(at, { send });
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
}
