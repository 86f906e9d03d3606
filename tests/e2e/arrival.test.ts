import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paste } from '../support/gestures.ts';
import { panelOf } from '../support/panel.ts';
import { toolPages } from '../support/page-table.ts';
import { openSession } from '../support/session.ts';
import type { Session } from '../support/session.ts';
import { arrived, editorText, focusEditor, visit } from '../support/visit.ts';
import type { Visit } from '../support/visit.ts';

const at = (host: string) => toolPages.find((tool) => tool.url.includes(host))!;
const buttons = (view: { controls: { role: string; name: string }[] }) =>
  view.controls.filter(({ role }) => role === 'button').map(({ name }) => name);

let session: Session;
beforeAll(async () => {
  session = await openSession({
    tools: {
      unlisted: 'warn',
      entries: [
        { tool: 'claude', status: 'approved' },
        { tool: 'gemini', status: 'blocked', reason: 'Its images are public', instead: ['claude'] },
        { tool: 'perplexity', status: 'conditional', conditions: 'Temp material only' },
        { tool: 'deepseek', status: 'blocked' },
      ],
    },
  });
});
afterAll(() => session.close());

async function arrive(host: string): Promise<{ page: Visit; panel: Awaited<ReturnType<typeof panelOf>> }> {
  const page = await visit(session.browser, session.server, at(host));
  return { page, panel: await panelOf(page.page) };
}

describe('a tool that is not on the list', () => {
  it('is met before any work, with the approved one to go to; staying is recorded and asked once', async () => {
    const { page, panel } = await arrive('chatgpt.com');
    await panel.armed('Stay');
    expect(buttons(await panel.look())).toEqual(['Go to Claude', 'Ask for approval', 'Stay']);
    await panel.press('Stay');
    await panel.gone();
    const record = await session.service.attempt(({ data }) => data.gesture === 'arrival' && data.tool === 'chatgpt');
    expect(record.data).toMatchObject({ decision: 'warn', answer: 'continued', rule: 'tools.unlisted' });
    await page.page.close();
    const again = await arrive('chatgpt.com');
    await again.page.page.waitForTimeout(600);
    expect(await again.panel.isShown()).toBe(false);
    await again.page.page.close();
  });

  it('the approved one opens in its place', async () => {
    const { page, panel } = await arrive('grok.com');
    await panel.press('Go to Claude');
    await page.page.waitForURL('https://claude.ai/**');
    const record = await session.service.attempt(({ data }) => data.gesture === 'arrival' && data.tool === 'grok');
    expect(record.data.answer).toBe('switched');
    await page.page.close();
  });
});

describe('a blocked tool', () => {
  it('offers no way to stay, and after Escape nothing goes in or out', async () => {
    const { page, panel } = await arrive('gemini.google.com');
    await panel.armed('Ask for approval');
    expect(buttons(await panel.look())).toEqual(['Go to Claude', 'Ask for approval']);
    await page.page.keyboard.press('Escape');
    await panel.gone();
    await focusEditor(page);
    await paste(page.page, { text: 'A harmless line about the weather' });
    await panel.shown();
    expect(buttons(await panel.look())).not.toContain('Continue anyway');
    await panel.press('Cancel');
    await panel.gone();
    expect(await editorText(page)).toBe('');
    await page.page.close();
  });

  it('asking for approval takes a reason, and is recorded', async () => {
    const { page, panel } = await arrive('chat.deepseek.com');
    await panel.press('Ask for approval');
    await panel.fill('Reason', 'The director wants a second opinion');
    await panel.press('Ask for approval');
    const record = await session.service.attempt(({ data }) => data.tool === 'deepseek' && data.answer === 'asked');
    expect(record.data).toMatchObject({ decision: 'block', reason: 'The director wants a second opinion' });
    await page.page.close();
  });
});

it('a tool with conditions says them once, quietly, and holds nothing ordinary', async () => {
  const { page, panel } = await arrive('perplexity.ai/lexical');
  await expect.poll(async () => (await panel.look()).text).toContain('Temp material only');
  await focusEditor(page);
  await paste(page.page, { text: 'Three words for dusk' });
  await page.page.keyboard.press('Enter');
  expect((await arrived(page, ['Three words for dusk'])).length).toBeGreaterThan(0);
  await page.page.close();
});
