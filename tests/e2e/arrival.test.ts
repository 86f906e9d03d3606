import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paste } from '../support/gestures.ts';
import { panelOf } from '../support/panel.ts';
import { toolPages } from '../support/page-table.ts';
import { openSession } from '../support/session.ts';
import type { Session } from '../support/session.ts';
import { arrived, focusEditor, visit } from '../support/visit.ts';
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
        { tool: 'perplexity', status: 'conditional', conditions: 'Temp material only' },
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

it('a tool with conditions says them once, quietly, and holds nothing ordinary', async () => {
  const { page, panel } = await arrive('perplexity.ai/lexical');
  await expect.poll(async () => (await panel.look()).text).toContain('Temp material only');
  await focusEditor(page);
  await paste(page.page, { text: 'Three words for dusk' });
  await page.page.keyboard.press('Enter');
  expect((await arrived(page, ['Three words for dusk'])).length).toBeGreaterThan(0);
  await page.page.close();
});
