import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { refusalRules } from '../../lib/gate/refusal-rules.ts';
import { catalogue } from '../../lib/tools/catalogue/index.ts';
import { toolHosts } from '../../lib/tools/match-patterns.ts';
import { catalogueIndex } from '../../lib/tools/tool-for.ts';
import { paste } from '../support/gestures.ts';
import { workerKiller } from '../support/kill.ts';
import { ordinaryHosts } from '../support/ordinary-hosts.ts';
import { toolPages } from '../support/page-table.ts';
import { panelOf } from '../support/panel.ts';
import { openSession } from '../support/session.ts';
import type { Session } from '../support/session.ts';
import { editorText, focusEditor, visit } from '../support/visit.ts';

let session: Session;
beforeAll(async () => {
  session = await openSession({
    tools: {
      unlisted: 'allow',
      entries: [
        { tool: 'claude', status: 'approved' },
        { tool: 'gemini', status: 'blocked', reason: 'Its images are public', instead: ['claude'] },
        { tool: 'deepseek', status: 'blocked' },
        { tool: 'grok', status: 'blocked' },
        { tool: 'lot-llm', status: 'blocked', reason: 'Not before the legal review' },
      ],
      custom: [{ id: 'lot-llm', name: 'Lot LLM', hosts: ['ai.northlight.example', 'lot.example/llm'] }],
    },
  });
});
afterAll(() => session.close());
beforeEach(() => session.server.forget());

const arrivals = async (tool: string) =>
  (await session.service.records({ type: 'slateguard.attempt', tool })).filter(
    (record) => record.type === 'slateguard.attempt' && record.data.gesture === 'arrival',
  );
const reached = (host: string) => session.server.recorded.filter((item) => item.host === host);
const said = (page: Page, words: string) => page.getByText(words).first().waitFor();
const stopped = (page: Page) => page.waitForURL(/^chrome-extension:\/\/[a-p]{32}\/blocked\.html/);
/** Navigates as a person would: that it ends on our page is no fault. */
const open = async (url: string): Promise<Page> => {
  const page = await session.browser.context.newPage();
  await page.goto(url).catch(() => undefined);
  await stopped(page);
  return page;
};

describe('opening a refused tool', () => {
  it('shows why in its place, before anything of it loads, and is recorded once', async () => {
    const page = await open('https://gemini.google.com/app?q=the%20secret%20ending#secret');
    await said(page, 'Its images are public');
    const words = await page.innerText('main');
    for (const word of ['Gemini', 'Northlight Pictures', 'tools.entries.gemini.status', 'GenAI desk'])
      expect(words).toContain(word);
    expect(page.url()).not.toContain('secret');
    expect(reached('gemini.google.com')).toEqual([]);
    const first = await session.service.attempt(({ data }) => data.tool === 'gemini');
    expect(first.data).toMatchObject({ gesture: 'arrival', decision: 'block', answer: 'none', findings: [] });
    await page.reload();
    await said(page, 'Its images are public');
    await page.getByRole('button', { name: 'Go to Claude' }).click();
    await page.waitForURL('https://claude.ai/**');
    await page.goBack();
    await said(page, 'Its images are public');
    await page.waitForTimeout(500);
    expect(await arrivals('gemini')).toHaveLength(1);
    await page.close();
  });

  it('asking for approval takes a reason, and is recorded beside the attempt', async () => {
    const page = await open('https://chat.deepseek.com/');
    await page.getByRole('button', { name: 'Ask for approval' }).click();
    await said(page, 'Add a reason');
    await page.getByRole('textbox', { name: 'Reason' }).fill('The director wants a second opinion');
    await page.getByRole('button', { name: 'Ask for approval' }).click();
    await said(page, 'Asked.');
    const asked = async () =>
      (await session.service.records({ type: 'slateguard.approval' })).map(({ data }) => data as { reason: string });
    await expect
      .poll(async () => (await asked()).map(({ reason }) => reason))
      .toEqual(['The director wants a second opinion']);
    expect(await arrivals('deepseek')).toHaveLength(1);
    await page.close();
  });

  it('by a link, while the worker sleeps, for a tool only the policy knows', async () => {
    const page = await session.browser.open('https://lot.northlight.example/textarea');
    await page.evaluate(() => {
      document.body.innerHTML = '<a id="go" href="https://ai.northlight.example/textarea?q=secret">Lot</a>';
    });
    const stopAll = await workerKiller(session.browser);
    await stopAll();
    await page.click('#go');
    await stopped(page);
    await said(page, 'Not before the legal review');
    expect(reached('ai.northlight.example')).toEqual([]);
    await session.service.attempt(({ data }) => data.tool === 'lot-llm' && data.decision === 'block');
    await page.close();
  });
});

describe('a refused part of a shared host', () => {
  it('is stopped, and the rest of the host is not', async () => {
    for (const url of ['https://x.com/i/grok?q=1', 'https://lot.example/llm/chat']) await (await open(url)).close();
    for (const url of ['https://x.com/textarea', 'https://x.com/i/grokking', 'https://lot.example/textarea']) {
      const page = await session.browser.open(url);
      expect(page.url()).toBe(url);
      await page.close();
    }
  });

  it('reached without a load, it is met by the panel: nothing goes in or out', async () => {
    const composer = toolPages.find(({ url }) => url.includes('/textarea'))!;
    const at = await visit(session.browser, session.server, { ...composer, url: 'https://x.com/textarea' });
    const panel = await panelOf(at.page);
    await at.page.evaluate(() => history.pushState(null, '', '/i/grok'));
    await panel.armed('Ask for approval');
    await at.page.keyboard.press('Escape');
    await panel.gone();
    await focusEditor(at);
    await paste(at.page, { text: 'A harmless line about the weather' });
    await panel.shown();
    await panel.press('Cancel');
    await panel.gone();
    expect(await editorText(at)).toBe('');
    await at.page.close();
  });
});

it('frames, pictures, requests and sockets of a refused tool are stopped on any page', async () => {
  const page = await session.browser.open('https://lot.northlight.example/textarea');
  await page.evaluate(async () => {
    const at = 'gemini.google.com';
    document.body.insertAdjacentHTML('beforeend', `<iframe src="https://${at}/f"></iframe><img src="https://${at}/i">`);
    navigator.sendBeacon(`https://${at}/b`, 'x');
    const socket = new WebSocket(`wss://${at}/s`);
    await new Promise((done) => socket.addEventListener('error', done, { once: true }));
    await fetch(`https://${at}/x`, { method: 'POST', body: 'x', mode: 'no-cors' }).catch(() => undefined);
    await fetch('https://maps.google.com/x', { method: 'POST', body: 'x', mode: 'no-cors' });
  });
  expect(reached('gemini.google.com')).toEqual([]);
  expect(reached('maps.google.com')).toHaveLength(1);
  await page.close();
});

it('Chromium itself agrees about every tool of the catalogue and about every ordinary host', async () => {
  const addresses = [
    ...catalogue.flatMap(toolHosts).map((rule) => `https://${rule.replace('*.', 'any.')}`),
    ...ordinaryHosts.map((host) => `https://${host}/some/page?q=chatgpt.com`),
  ];
  const rules = refusalRules(catalogueIndex(), () => true, `chrome-extension://${session.browser.id}/blocked.html`);
  const worker = await session.browser.worker();
  const outcomes = await worker.evaluate(
    async ([asked, given]) => {
      const { declarativeNetRequest: api } = chrome;
      await api.updateSessionRules({ addRules: given });
      const type = 'main_frame' as chrome.declarativeNetRequest.ResourceType;
      const matched: boolean[] = [];
      for (const url of asked) matched.push(Boolean((await api.testMatchOutcome({ url, type })).matchedRules?.length));
      await api.updateSessionRules({ removeRuleIds: given.map(({ id }) => id) });
      return matched;
    },
    [addresses, rules] as const,
  );
  const tools = addresses.length - ordinaryHosts.length;
  expect(addresses.filter((_, at) => outcomes[at] !== at < tools)).toEqual([]);
});
