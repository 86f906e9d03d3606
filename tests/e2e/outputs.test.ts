import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OutputData } from '../../lib/model/output.ts';
import { panelOf } from '../support/panel.ts';
import { openSession } from '../support/session.ts';
import type { Session } from '../support/session.ts';

let session: Session;
const saved = mkdtempSync(join(tmpdir(), 'slateguard-saved-'));
beforeAll(async () => {
  session = await openSession({ tools: { entries: [{ tool: 'firefly', status: 'approved' }] } });
});
afterAll(async () => {
  await session.close();
  rmSync(saved, { recursive: true, force: true });
});

const outputs = async (): Promise<(OutputData & { id: string })[]> =>
  (await session.service.records({ type: 'slateguard.output' })).map(({ id, data }) => ({
    ...(data as unknown as OutputData),
    id,
  }));
const outputNth = async (n: number) => {
  await expect.poll(async () => (await outputs()).length, { timeout: 20_000 }).toBe(n);
  return (await outputs()).at(-1)!;
};

/** Saves as tools do, on a press: by a link of the page's own, and what it made itself is given up in the same breath. */
async function save(page: Page, made: { name: string; text: string }): Promise<void> {
  await page.evaluate(({ name, text }) => {
    const button = document.createElement('button');
    button.id = 'take';
    button.textContent = 'Take it';
    button.onclick = () => {
      button.remove();
      const link = document.createElement('a');
      link.download = name;
      link.href = URL.createObjectURL(new Blob([text], { type: 'image/png' }));
      link.click();
      URL.revokeObjectURL(link.href);
    };
    document.body.prepend(button);
  }, made);
  await page.bringToFront();
  await page.locator('#take').click();
}

const tool = async (url: string): Promise<Page> => {
  const page = await session.browser.open(url);
  // Under the names pages give them; otherwise Playwright names downloads itself.
  const cdp = await session.browser.context.newCDPSession(page);
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: saved });
  return page;
};

it('what is taken from a tool is on record, marked in one press, and known again', { timeout: 120_000 }, async () => {
  const page = await tool('https://firefly.adobe.com/textarea');
  await page.locator('#editor').waitFor();
  const panel = await panelOf(page);

  // Made in the page, its address given up at once: the bytes are read all the same.
  const text = 'not really a picture';
  await save(page, { name: 'a_quiet_harbour_under_heavy_snow_0412.png', text });
  await panel.press('Temp');
  const marked = await outputNth(2);
  const [taken] = await outputs();
  const sha256 = createHash('sha256').update(text).digest('hex');
  expect(taken).toMatchObject({
    event: 'taken',
    tool: 'firefly',
    status: 'approved',
    channel: 'download',
    stage: null,
  });
  expect(taken).toMatchObject({ name: '…_0412.png', type: 'image/png', size: text.length, sha256, unhashed: null });
  expect(taken?.sourceType).toEqual({ code: 'trainedAlgorithmicMedia', by: 'proposed' });
  expect(marked).toMatchObject({ event: 'marked', output: taken?.id, stage: 'temp', sha256 });
  expect(JSON.stringify(await outputs())).not.toContain('harbour');

  // Copied by the page's own button.
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(8, 8);
    canvas.getContext('2d')?.fillRect(0, 0, 4, 4);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': await canvas.convertToBlob() })]);
  });
  expect(await outputNth(3)).toMatchObject({ channel: 'copy', name: null, credentials: 'absent' });

  const files = await session.browser.open(`chrome-extension://${session.browser.id}/files.html`);
  const drop = (name: string, body: string) =>
    files.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(body) });
  const answer = () => files.locator('.sgf-answer').innerText();
  await drop('renamed.png', text);
  await expect.poll(answer, { timeout: 15_000 }).toContain('Yes: taken from Adobe Firefly');
  await drop('elsewhere.png', 'something else');
  await expect.poll(answer).toContain('Not known here');
  await drop('a_quiet_harbour_under_heavy_snow_0412 (1).png', 'painted over');
  await expect.poll(answer).toContain('Not this one: a file of this name');
  await expect.poll(() => files.locator('.sgf-item').count()).toBe(2);
  await files.close();

  // Anybody else's download is nobody's business.
  const office = await tool('https://office.northlight.example/notes');
  await save(office, { name: 'lunch.png', text: 'lunch' });
  await save(page, { name: 'last.png', text: 'last' });
  expect(await outputNth(4)).toMatchObject({ name: 'last.png' });
  expect((await outputs()).map(({ name }) => name)).not.toContain('lunch.png');
  await office.close();
  await page.close();
});
