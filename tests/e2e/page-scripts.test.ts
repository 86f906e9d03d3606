import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { carriers } from '../support/carries.ts';
import { panelOf } from '../support/panel.ts';
import { toolPages } from '../support/page-table.ts';
import { summary } from '../support/recorded.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import { openSession } from '../support/session.ts';
import type { Session } from '../support/session.ts';
import { visit } from '../support/visit.ts';

/** What page scripts do by themselves, with nobody's gesture before it. */
const ways: Record<string, (text: string) => unknown> = {
  'fetch with text': (text) => fetch('/out', { method: 'POST', body: text }),
  'fetch with JSON': (text) => fetch('/out', { method: 'POST', body: JSON.stringify({ a: [{ b: text }] }) }),
  'fetch with a form': (text) => fetch('/out', { method: 'POST', body: new URLSearchParams({ q: text }) }),
  'fetch with multipart': (text) => {
    const form = new FormData();
    form.append('data', JSON.stringify({ text }));
    return fetch('/out', { method: 'POST', body: form });
  },
  'fetch with bytes': (text) => fetch('/out', { method: 'POST', body: new TextEncoder().encode(text) }),
  'fetch with a blob': (text) => fetch('/out', { method: 'POST', body: new Blob([text]) }),
  'fetch with a stream': (text) =>
    fetch('/out', { method: 'POST', body: new Blob([text]).stream(), duplex: 'half' } as RequestInit),
  'fetch with a Request': (text) => fetch(new Request('/out', { method: 'POST', body: text })),
  'fetch in the address': (text) => fetch(`/out?q=${encodeURIComponent(text)}`),
  'fetch with base64': (text) => {
    const bytes = [...new TextEncoder().encode(text)];
    const content = btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
    return fetch('/out', { method: 'POST', body: JSON.stringify({ content }) });
  },
  'a request': (text) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/out');
    request.send(text);
  },
  'a synchronous request': (text) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/out', false);
    request.send(text);
  },
  'a beacon': (text) => navigator.sendBeacon('/out', text),
  'a socket': (text) =>
    new Promise((sent) => {
      const socket = new WebSocket(`wss://${location.host}/socket`);
      socket.onopen = () => sent(socket.send(JSON.stringify({ text })));
    }),
  "a socket's address": (text) => new WebSocket(`wss://${location.host}/socket?q=${encodeURIComponent(text)}`),
  'an event source': (text) => new EventSource(`/out?q=${encodeURIComponent(text)}`),
  'a form': (text) => {
    const form = Object.assign(document.createElement('form'), { method: 'post', action: '/out', target: 'nowhere' });
    form.append(Object.assign(document.createElement('textarea'), { name: 'q', value: text }));
    document.body.append(Object.assign(document.createElement('iframe'), { name: 'nowhere' }), form);
    form.submit();
  },
  "a fresh frame's fetch": (text) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame.contentWindow!.fetch(`${location.origin}/out`, { method: 'POST', body: text });
  },
  'a file set by script': (text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'pages.txt', { type: 'text/plain' }));
    const input = document.getElementById('picker') as HTMLInputElement;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  },
};

let session: Session;
beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());

const tool = toolPages.find(({ url }) => url.includes('/tiptap'))!;
const open = async (): Promise<Page> => (await visit(session.browser, session.server, tool)).page;

describe.each(Object.keys(ways))('%s', (name) => {
  it('never carries a script page out unasked, and lets ordinary words go', async () => {
    const page = await open();
    const { text, telling } = scriptExcerpt(2000 + Object.keys(ways).indexOf(name));
    const plain = `An ordinary sentence number ${Object.keys(ways).indexOf(name)} about the weather`;
    const run = (words: string) =>
      page
        .evaluate(
          `Promise.race([Promise.resolve().then(() => (${String(ways[name])})(${JSON.stringify(words)})),
          new Promise((later) => setTimeout(later, 500))]).then(() => 'done', (fault) => fault.name)`,
        )
        .catch(() => 'gone');
    await run(plain);
    await expect.poll(() => carriers(session.server.recorded, [plain]).map(summary)).not.toEqual([]);
    await run(text);
    const panel = await panelOf(page);
    await page.waitForTimeout(500);
    if (await panel.isShown()) await panel.press('Cancel');
    await page.waitForTimeout(300);
    expect(carriers(session.server.recorded, telling).map(summary)).toEqual([]);
    await page.close();
  });
});

it('each of them is in the log', async () => {
  await expect
    .poll(async () => (await session.service.records({ type: 'slateguard.attempt', detector: 'script' })).length, {
      timeout: 15_000,
    })
    .toBeGreaterThanOrEqual(Object.keys(ways).length);
});
