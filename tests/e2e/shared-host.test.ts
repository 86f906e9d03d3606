import { afterAll, beforeAll, expect, it } from 'vitest';
import { paste } from '../support/gestures.ts';
import { panelOf } from '../support/panel.ts';
import { toolPages } from '../support/page-table.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { openSession, policyInForce } from '../support/session.ts';
import type { Session } from '../support/session.ts';
import { editorText, focusEditor, visit } from '../support/visit.ts';

let session: Session;
beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());

const composer = toolPages.find(({ url }) => url.includes('/textarea'))!;
const open = (url: string) => visit(session.browser, session.server, { ...composer, url });

it('off the path of a shared host nothing of ours runs; moved onto it without a load, it is guarded', async () => {
  const at = await open('https://x.com/textarea');
  const panel = await panelOf(at.page);
  const { text } = scriptExcerpt(5001);
  await focusEditor(at);
  await paste(at.page, { text });
  await expect.poll(() => editorText(at)).toContain('Then let it count us out');
  expect(await panel.isShown()).toBe(false);

  await at.page.evaluate(() => history.pushState(null, '', '/i/grok'));
  await at.page.waitForTimeout(2000);
  await at.page.locator('#editor').fill('');
  await focusEditor(at);
  await paste(at.page, { text });
  await panel.shown();
  await panel.press('Cancel');
  await panel.gone();
  expect(await editorText(at)).toBe('');

  await at.page.evaluate(() => history.pushState(null, '', '/home'));
  await at.page.waitForTimeout(1500);
  await focusEditor(at);
  await paste(at.page, { text });
  await expect.poll(() => editorText(at)).toContain('Then let it count us out');
  await at.page.close();
});

it('a tool that only the policy knows is guarded from its next load on', async () => {
  await session.browser.applyPolicy({
    policyVersion: 1,
    revision: 2,
    productions: [{ id: 'NL-042' }],
    tools: { unlisted: 'allow', custom: [{ id: 'lot-llm', name: 'Lot LLM', hosts: ['ai.northlight.example'] }] },
  });
  await policyInForce(session.browser, 2);
  const at = await open('https://ai.northlight.example/textarea');
  const panel = await panelOf(at.page);
  await focusEditor(at);
  await paste(at.page, { text: scriptExcerpt(5002).text });
  await panel.shown();
  await panel.press('Cancel');
  await at.page.close();
});
