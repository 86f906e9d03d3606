import { afterAll, beforeAll, expect, it } from 'vitest';
import { paste } from '../support/gestures.ts';
import { panelOf } from '../support/panel.ts';
import { toolPages } from '../support/page-table.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { openSession, popupState } from '../support/session.ts';
import type { Session } from '../support/session.ts';
import { arrived, focusEditor, sendBy, visit } from '../support/visit.ts';

let session: Session;
beforeAll(async () => {
  const entries = [{ tool: 'claude', status: 'approved', tier: 'enterprise' }];
  session = await openSession({ tools: { entries }, actions: { script: 'warn' } });
});
afterAll(() => session.close());

/** Nothing is expected of its page that a mounted editor lacks. */
const withoutAdapter = toolPages.find(({ url }) => url.includes('pi.ai'))!;
const claude = toolPages.find(({ url }) => url.includes('claude.ai/codemirror'))!;

it('ordinary use is one visit with its counts, and nothing else', async () => {
  const at = await visit(session.browser, session.server, claude);
  for (const words of ['Soft light through fog', 'A list of lenses']) {
    await focusEditor(at);
    await paste(at.page, { text: words });
    await sendBy(at, '#send');
    expect(await arrived(at, [words])).not.toEqual([]);
  }
  // The guard tells of counts every two seconds; a sitting ends with its tab.
  await at.page.waitForTimeout(2500);
  await at.page.close();
  const visits = () => session.service.records({ type: 'slateguard.visit', tool: 'claude' });
  await expect.poll(async () => (await visits()).length, { timeout: 15_000 }).toBe(1);
  const [record] = await visits();
  expect(record!.data).toMatchObject({ status: 'approved', counts: { paste: 2, drop: 0, file: 0, send: 2 } });
  expect(await session.service.records({ type: 'slateguard.attempt', tool: 'claude' })).toEqual([]);
});

it('a script page pasted piece by piece is held as the page it is', async () => {
  const at = await visit(session.browser, session.server, claude);
  const panel = await panelOf(at.page);
  await focusEditor(at);
  const lines = scriptExcerpt(62).text.split('\n').slice(1);
  const isHeld = async (): Promise<boolean> => {
    for (let from = 0; from < lines.length; from += 2) {
      await paste(at.page, { text: lines.slice(from, from + 2).join('\n') });
      await at.page.waitForTimeout(400);
      if (await panel.isShown()) return from > 0;
    }
    return false;
  };
  expect(await isHeld()).toBe(true);
  await panel.press('Cancel');
  await panel.gone();
  await at.page.close();
});

it('a tab closed over an open question leaves a cancelled attempt on record', async () => {
  const at = await visit(session.browser, session.server, claude);
  const panel = await panelOf(at.page);
  await focusEditor(at);
  await paste(at.page, { text: scriptExcerpt(61).text });
  await panel.shown();
  await at.page.close();
  const { data } = await session.service.attempt((record) => record.data.gesture === 'paste');
  expect(data).toMatchObject({ decision: 'warn', answer: 'cancelled', reason: null });
});

it('the popup knows the tool, the policy and what was sent', async () => {
  const at = await visit(session.browser, session.server, withoutAdapter);
  const state = await popupState(session.browser);
  expect(state).toMatchObject({
    mode: 'page-only',
    degraded: [],
    production: { id: 'NL-042', title: 'The Long Tide' },
    policy: { revision: 1 },
    refusal: null,
    delivery: { trouble: 'none', quarantined: 0 },
  });
  await at.page.close();
});

it('the notice is acknowledged once, by the keyboard: kept, and on record in its version', async () => {
  expect((await popupState(session.browser)).noticeDue).toBe(true);
  const page = await session.browser.open(`chrome-extension://${session.browser.id}/welcome.html`);
  const button = page.getByRole('button', { name: 'I’ve read this' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByText('You’ll be asked again only when it changes.').waitFor();
  expect((await popupState(session.browser)).noticeDue).toBe(false);
  await page.reload();
  await page.getByText('You’ll be asked again only when it changes.').waitFor();
  expect(await button.count()).toBe(0);
  await page.close();
  await expect
    .poll(async () => JSON.stringify(await session.service.records({ type: 'slateguard.guard' })), { timeout: 15_000 })
    .toContain('notice-acknowledged');
});

it('a policy that cannot be taken whole is refused: the one before stays, the reason is shown and recorded', async () => {
  await session.browser.applyPolicy({ policyVersion: 1, revision: 9, productions: [{ id: 'NL-042' }], toolz: {} });
  await expect
    .poll(async () => (await popupState(session.browser)).refusal?.reason ?? '', { timeout: 20_000 })
    .toContain('tools');
  expect((await popupState(session.browser)).policy.revision).toBe(1);
  await expect
    .poll(async () => JSON.stringify(await session.service.records({ type: 'slateguard.guard' })), { timeout: 15_000 })
    .toContain('policy-refused');
});
