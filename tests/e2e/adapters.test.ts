import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PopupState } from '../../lib/messaging/replies.ts';
import type { LogRecord } from '../../lib/model/record.ts';
import { fireflyMoved, googlePage, toolFixtures } from '../fixtures/adapters/pages.ts';
import { paste } from '../support/gestures.ts';
import { panelOf } from '../support/panel.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { openSession } from '../support/session.ts';
import type { Session } from '../support/session.ts';

let session: Session;
const accounts = ['@northlight.example'];
beforeAll(async () => {
  session = await openSession({
    tools: {
      entries: [
        { tool: 'gemini', status: 'approved', accounts },
        { tool: 'perplexity', status: 'approved', accounts },
      ],
    },
    actions: { script: 'warn', 'protected-term': 'warn' },
  });
});
afterAll(() => session.close());

/** Every adapter in the soak, a few otherwise: one plain, one with an account, one in shadow roots. */
const tried = process.env['ALL_ADAPTERS'] === '1' ? Object.keys(toolFixtures) : ['claude', 'deepseek', 'firefly'];

type Guard = Extract<LogRecord, { type: 'slateguard.guard' }>;
const degraded = async (tool: string): Promise<string | undefined> =>
  ((await session.service.records({ type: 'slateguard.guard' })) as Guard[]).find(
    ({ data }) => data.event === 'adapter-degraded' && data.tool === tool,
  )?.data.detail;

/** The tool's page in this form, at its own address. */
async function open(tool: string, html = toolFixtures[tool]!.html): Promise<Page> {
  const { url } = toolFixtures[tool]!;
  await session.browser.context.unroute(url);
  const body = `<!doctype html><html lang="en"><title>${tool}</title><body>${html}</body></html>`;
  await session.browser.context.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
  return session.browser.open(url);
}

/** What the background keeps of the cues that are gone; undefined before it has heard. */
const missing = async (tool: string): Promise<string[] | undefined> => {
  const worker = await session.browser.worker();
  const kept = await worker.evaluate(() => chrome.storage.session.get('background.missing-cues'));
  return (kept['background.missing-cues'] as Record<string, string[]> | undefined)?.[tool];
};

const write = async (page: Page, place: string): Promise<void> => {
  await page.bringToFront();
  await page.locator(place).first().click();
  await page.keyboard.type('a lamp in fog');
};

it('finds every cue on pages as the tools build them', { timeout: 240_000 }, async () => {
  for (const tool of tried) {
    const page = await open(tool);
    await write(page, toolFixtures[tool]!.write);
    await expect.poll(() => missing(tool), { timeout: 20_000, message: tool }).toEqual([]);
    await page.close();
  }
});

it(
  'a page that changed under the adapter: still held, shown as degraded, on record',
  { timeout: 120_000 },
  async () => {
    const renamed = '<div contenteditable="true" class="x81"></div><div class="k2"><span class="z9">↑</span></div>';
    for (const [tool, html, place, cue] of [
      ['chatgpt', renamed, '.x81', 'composer, send'],
      ['firefly', fireflyMoved, 'textarea', 'composer'],
    ] as const) {
      const page = await open(tool, html);
      const panel = await panelOf(page);
      await write(page, place);
      await expect.poll(() => degraded(tool), { timeout: 30_000 }).toContain(cue.split(', ').at(-1));
      const { text, telling } = scriptExcerpt(42);
      await paste(page, { text });
      await panel.press('Cancel');
      expect(
        await page
          .locator(place)
          .first()
          .evaluate((at) => at.textContent + ((at as HTMLTextAreaElement).value ?? '')),
      ).not.toContain(telling[0]);
      await page.bringToFront();
      const state = await popupOver(page);
      expect(state.degraded.join()).toContain('isn’t where it was. Everything is still guarded.');
      await page.close();
    }
  },
);

/** As the popup would say it over this page: asked from a page of ours that is not the one in front. */
async function popupOver(page: Page) {
  const own = await session.browser.context.newPage();
  await own.goto(`chrome-extension://${session.browser.id}/popup.html`);
  await page.bringToFront();
  const answer: unknown = await own.evaluate(() => chrome.runtime.sendMessage({ name: 'popup.state', data: {} }));
  await own.close();
  return (answer as { reply: PopupState }).reply;
}

it(
  'the wrong account is said before work starts, the right one says nothing, and one is asked once',
  { timeout: 120_000 },
  async () => {
    const composer =
      '<rich-textarea><div contenteditable="true" class="ql-editor textarea"></div></rich-textarea><button class="send-button">➤</button>';
    const own = await open('gemini', googlePage(composer, 'ro@elsewhere.example'));
    const panel = await panelOf(own);
    await expect
      .poll(async () => (await panel.look()).text, { timeout: 20_000 })
      .toContain('This isn’t the production’s account on Gemini.');
    await panel.press('Stay');
    expect(await popupOver(own)).toMatchObject({ account: 'personal', tool: { status: 'unlisted' } });
    await own.close();

    const out = await open('gemini', `<a href="https://accounts.google.com/ServiceLogin?x">Sign in</a>${composer}`);
    await expect.poll(async () => (await popupOver(out)).account, { timeout: 20_000 }).toBe('signed-out');
    await out.close();

    const right = await open('gemini');
    await expect.poll(async () => (await popupOver(right)).account, { timeout: 20_000 }).toBe('production');
    expect((await popupOver(right)).tool?.status).toBe('approved');
    await right.close();
    const met = await session.service.attempt(({ data }) => data.tool === 'gemini' && data.gesture === 'arrival');
    expect(met.data).toMatchObject({ account: 'personal', rule: 'tools.entries.gemini.accounts', answer: 'continued' });

    const asked = await open('perplexity');
    const line = await panelOf(asked);
    await line.press('The production’s');
    await expect.poll(async () => (await popupOver(asked)).account, { timeout: 20_000 }).toBe('production');
    await asked.close();
  },
);
