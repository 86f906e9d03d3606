import { afterAll, beforeAll, expect, it } from 'vitest';
import { paste } from '../support/gestures.ts';
import { panelOf } from '../support/panel.ts';
import { toolPages } from '../support/page-table.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { openSession } from '../support/session.ts';
import type { Session } from '../support/session.ts';
import { arrived, editorContent, editorText, focusEditor, visit } from '../support/visit.ts';

let session: Session;
beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());

const tool = (part: string) => toolPages.find(({ url }) => url.includes(part))!;
const rich = (text: string): string => `<p><b>Pages for today</b></p><pre>${text}</pre>`;

it('a held and continued rich paste is what it would have been, and so is its undo', async () => {
  const { text } = scriptExcerpt(3000);
  const clip = { text: `Pages for today\n${text}`, html: rich(text) };
  const bare = await visit(session.browser, session.server, {
    ...tool('/tiptap'),
    url: 'https://lot.northlight.example/tiptap',
  });
  await focusEditor(bare);
  await paste(bare.page, clip);
  await expect.poll(() => editorText(bare)).toContain('Pages for today');
  const wanted = await editorContent(bare);
  await bare.page.keyboard.press('Control+Z');
  const undone = await editorContent(bare);

  const held = await visit(session.browser, session.server, tool('/tiptap'));
  const panel = await panelOf(held.page);
  await focusEditor(held);
  await paste(held.page, clip);
  await panel.shown();
  await panel.fill('Reason', 'Cleared with the office today');
  await panel.press('Continue anyway');
  await panel.gone();
  await expect.poll(() => editorContent(held)).toBe(wanted);
  await held.page.keyboard.press('Control+Z');
  expect(await editorContent(held)).toBe(undone);
  await bare.page.close();
  await held.page.close();
});

it('Remove and continue takes out the names and nothing else', async () => {
  const held = await visit(session.browser, session.server, tool('/textarea'));
  const panel = await panelOf(held.page);
  await focusEditor(held);
  await paste(held.page, { text: 'Please shorten the note about BLUEBIRD for the crew, kindly.' });
  await panel.shown();
  await panel.press('Remove and continue');
  await panel.gone();
  await expect
    .poll(() => editorText(held))
    .toMatch(/^Please shorten the note about \[[A-Z -]+ 1\] for the crew, kindly\.$/);
  await held.page.keyboard.press('Enter');
  expect(await arrived(held, ['for the crew, kindly'])).not.toEqual([]);
  expect(await arrived(held, ['BLUEBIRD'], 300)).toEqual([]);
  await held.page.close();
});

it('what is typed reaches nobody while it is confidential, and one record says so', async () => {
  const held = await visit(session.browser, session.server, tool('/typeahead'));
  const panel = await panelOf(held.page);
  await focusEditor(held);
  await held.page.keyboard.type('Tell me about BLUEBIRD and its shooting plan', { delay: 5 });
  await held.page.waitForTimeout(500);
  expect(await panel.isShown()).toBe(false);
  expect(await arrived(held, ['BLUEBIRD'], 300)).toEqual([]);
  expect(await arrived(held, ['Tell me about'], 300)).not.toEqual([]);
  await session.service.attempt(({ data }) => data.gesture === 'type' && data.answer === 'none');
  const typed = await session.service.records({ type: 'slateguard.attempt', tool: 'perplexity' });
  expect(typed).toHaveLength(1);
  await held.page.close();
});

it('an input method may finish a word with Enter; the Enter that sends is the one that is held', async () => {
  const held = await visit(session.browser, session.server, tool('/textarea'));
  const panel = await panelOf(held.page);
  await focusEditor(held);
  await held.page.keyboard.insertText('BLUEBIRD ');
  const cdp = await held.page.context().newCDPSession(held.page);
  await cdp.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await held.page.waitForTimeout(300);
  expect(await panel.isShown()).toBe(false);
  await cdp.send('Input.insertText', { text: '日本' });
  await held.page.keyboard.press('Enter');
  await panel.shown();
  await panel.press('Cancel');
  await held.page.close();
});
