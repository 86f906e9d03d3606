import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LogRecord } from '../../lib/model/record.ts';
import { paste } from '../support/gestures.ts';
import { panelOf } from '../support/panel.ts';
import { toolPages } from '../support/page-table.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { openSession } from '../support/session.ts';
import type { Session } from '../support/session.ts';
import { clearEditor, editorText, focusEditor, visit } from '../support/visit.ts';

let session: Session;
beforeAll(async () => {
  session = await openSession({
    tools: { entries: [{ tool: 'claude', status: 'approved', tier: 'enterprise' }] },
    actions: { script: 'warn', 'protected-term': 'log' },
  });
});
afterAll(() => session.close());

const claude = toolPages.find(({ url }) => url.includes('claude.ai/codemirror'))!;
type Declaration = Extract<LogRecord, { type: 'slateguard.declaration' }>;

const declared = async () => (await session.service.records({ type: 'slateguard.declaration' })) as Declaration[];
const declaredNth = async (n: number): Promise<Declaration> => {
  await expect.poll(async () => (await declared()).length, { timeout: 15_000 }).toBe(n);
  return (await declared()).at(-1)!;
};

async function api(path: string, body?: object): Promise<Record<string, unknown>> {
  const { endpoint, adminToken } = session.service;
  const reply = await fetch(`${endpoint}/v1/cases/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
  return (await reply.json()) as Record<string, unknown>;
}

/** An answer comes within a minute; a busy machine may add to that. */
const ANSWER_MS = 75_000;

const choose = (page: Page, words: string) => page.getByText(words, { exact: true }).click();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

it(
  'declared once, cited silently within its scope, said aloud beyond it; the answer comes back',
  { timeout: 150_000 },
  async () => {
    const page = await session.browser.open(`chrome-extension://${session.browser.id}/declare.html?tool=claude`);
    await choose(page, 'Mood boards, references, ideas');
    await expect.poll(() => page.locator('.sgd-route').innerText()).toContain('Shared with the production');
    await press(page, 'Share and start');
    await expect
      .poll(() => page.locator('.sgd-list').innerText())
      .toContain('Mood boards, references, ideas, on Claude');
    const first = await declaredNth(1);
    expect(first.data).toMatchObject({ tool: 'claude', status: 'approved', route: 'notify' });
    expect(await api(first.id)).toMatchObject({ kind: 'declaration', status: 'shared', route: 'notify' });

    // Script pages are more than was declared: it goes, uncited, and a line says so.
    const at = await visit(session.browser, session.server, claude);
    const panel = await panelOf(at.page);
    const { text, telling } = scriptExcerpt(42);
    await focusEditor(at);
    await paste(at.page, { text });
    await panel.press('Continue anyway');
    await expect.poll(async () => (await panel.look()).text).toContain('You declared this work without script pages.');
    const beyond = await session.service.attempt((record) => record.data.answer === 'continued');
    expect(beyond.data.declaration).toBeNull();

    // Rewriting needs an approval; what is approved for this use then passes without a word.
    await page.bringToFront();
    await press(page, 'Declare something else');
    await press(page, 'More kinds of work');
    await choose(page, 'Writing or rewriting script');
    await expect.poll(() => page.locator('.sgd-route').innerText()).toContain('Needs written approval');
    await page.getByLabel('Scene, shot or asset').fill('sc. 42');
    await page.keyboard.press('Enter');
    const second = await declaredNth(2);
    expect(await api(second.id)).toMatchObject({ status: 'escalated', route: 'approve' });
    await api(`${second.id}/answer`, {
      verdict: 'approved',
      by: 'Dana Okafor',
      content: 'use',
      conditions: 'Temp only',
    });
    await expect
      .poll(() => page.locator('.sgd-list').first().innerText(), { timeout: ANSWER_MS })
      .toContain('Approved by Dana Okafor');

    await at.page.bringToFront();
    await clearEditor(at);
    const other = scriptExcerpt(61);
    await focusEditor(at);
    await paste(at.page, { text: other.text });
    await expect.poll(() => editorText(at), { timeout: 10_000 }).toContain(other.telling[0]!);
    expect(telling).not.toEqual(other.telling);
    const used = await session.service.attempt((record) => record.data.approval !== null);
    expect(used.data).toMatchObject({ approval: second.id, declaration: second.id });
    await at.page.close();
    await page.close();
  },
);
