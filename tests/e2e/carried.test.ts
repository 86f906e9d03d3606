import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LogRecord } from '../../lib/model/record.ts';
import { paste } from '../support/gestures.ts';
import { panelOf } from '../support/panel.ts';
import { toolPages } from '../support/page-table.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { openSession } from '../support/session.ts';
import type { Session } from '../support/session.ts';
import { focusEditor, visit } from '../support/visit.ts';

let session: Session;
beforeAll(async () => {
  session = await openSession({
    tools: { entries: [{ tool: 'claude', status: 'approved', permits: ['script', 'protected-term'] }] },
    actions: { script: 'block', 'protected-term': 'warn' },
  });
});
afterAll(() => session.close());

const chatgpt = toolPages.find(({ url }) => url.includes('chatgpt.com/tiptap'))!;
type GuardRecord = Extract<LogRecord, { type: 'slateguard.guard' }>;
const alarms = async () =>
  ((await session.service.records({ type: 'slateguard.guard' })) as GuardRecord[]).filter(({ data }) =>
    data.event.startsWith('false-alarm'),
  );

it('says it is wrong and takes that back, then goes to the approved tool with the prompt, which is looked at there', async () => {
  const at = await visit(session.browser, session.server, chatgpt);
  const panel = await panelOf(at.page);
  const { text, telling } = scriptExcerpt(42);
  await focusEditor(at);
  await paste(at.page, { text });

  await panel.press('This is wrong');
  await expect.poll(async () => (await panel.look()).text).toContain('without your text');
  await panel.press('Undo');
  await expect.poll(async () => (await alarms()).length, { timeout: 15_000 }).toBe(2);
  const [said, withdrawn] = await alarms();
  expect(said?.data).toMatchObject({ event: 'false-alarm', tool: 'chatgpt', about: { detectors: ['script'] } });
  expect(withdrawn?.data).toMatchObject({
    event: 'false-alarm-withdrawn',
    about: { attempt: said?.data.about?.attempt },
  });
  expect(JSON.stringify(said)).not.toContain(telling[0]);

  await panel.press('Go to Claude');
  await at.page.waitForURL('https://claude.ai/**');
  expect(at.page.url()).not.toContain('script');
  const written = () => at.page.evaluate(() => document.querySelector<HTMLElement>('#editor')?.innerText ?? '');
  await expect.poll(written, { timeout: 15_000 }).toContain(telling[0]);
  const there = await session.service.attempt(({ data }) => data.tool === 'claude');
  expect(there.data).toMatchObject({ gesture: 'paste', decision: 'allow' });
  const left = await session.service.attempt(({ data }) => data.tool === 'chatgpt');
  expect(left.data).toMatchObject({ decision: 'block', answer: 'switched' });

  // Once only: the page opened again begins empty.
  await at.page.reload();
  await at.page.locator('#editor').waitFor();
  await at.page.waitForTimeout(1500);
  expect(await written()).not.toContain(telling[0]);
  await at.page.close();
});
