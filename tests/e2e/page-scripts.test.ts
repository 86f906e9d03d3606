import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { carriers } from '../support/carries.ts';
import { panelOf } from '../support/panel.ts';
import type { Panel } from '../support/panel.ts';
import { summary } from '../support/recorded.ts';
import { ordinaryText, scriptExcerpt } from '../support/script-excerpt.ts';
import { openSession } from '../support/session.ts';
import type { Session } from '../support/session.ts';
import { arrived, visit } from '../support/visit.ts';
import type { Visit } from '../support/visit.ts';

const page = { name: 'textarea', url: 'https://chatgpt.com/textarea', editor: '#editor', sends: [] } as const;

/** How a page's own code can send a text; each runs in the page, `__name` aside nothing of ours is in reach. */
const ways: readonly { name: string; run: string }[] = [
  {
    name: 'fetch, JSON',
    run: `fetch('/api/x', { method: 'POST', body: JSON.stringify({ prompt: text }) }).catch(() => {})`,
  },
  {
    name: 'fetch, Request object',
    run: `fetch(new Request('/api/x', { method: 'POST', body: text })).catch(() => {})`,
  },
  {
    name: 'fetch, form data',
    run: `const f = new FormData(); f.append('p', text); fetch('/api/x', { method: 'POST', body: f }).catch(() => {})`,
  },
  { name: 'fetch, Blob', run: `fetch('/api/x', { method: 'POST', body: new Blob([text]) }).catch(() => {})` },
  {
    name: 'fetch, bytes',
    run: `fetch('/api/x', { method: 'POST', body: new TextEncoder().encode(text) }).catch(() => {})`,
  },
  {
    name: 'fetch, stream',
    run: `fetch('/api/x', { method: 'POST', duplex: 'half', body: new Blob([text]).stream() }).catch(() => {})`,
  },
  { name: 'fetch, address', run: `fetch('/api/x?q=' + encodeURIComponent(text)).catch(() => {})` },
  {
    name: 'XMLHttpRequest, form-encoded',
    run: `const x = new XMLHttpRequest(); x.open('POST', '/api/x'); x.send('f.req=' + encodeURIComponent(JSON.stringify([[text]])))`,
  },
  {
    name: 'XMLHttpRequest, Blob',
    run: `const x = new XMLHttpRequest(); x.open('PUT', '/api/x'); x.send(new Blob([text]))`,
  },
  { name: 'sendBeacon', run: `navigator.sendBeacon('/api/x', text)` },
  {
    name: 'WebSocket, text',
    run: `const s = new WebSocket('wss://' + location.host + '/ws'); s.onopen = () => s.send(JSON.stringify({ q: text }))`,
  },
  {
    name: 'WebSocket, bytes',
    run: `const s = new WebSocket('wss://' + location.host + '/ws'); s.onopen = () => s.send(new TextEncoder().encode(text))`,
  },
  {
    name: 'fetch, base64 in JSON',
    run: `const content = btoa([...new TextEncoder().encode(text)].map((b) => String.fromCharCode(b)).join('')); fetch('/api/x', { method: 'POST', body: JSON.stringify({ content }) }).catch(() => {})`,
  },
  {
    name: 'XMLHttpRequest that blocks the page',
    run: `const x = new XMLHttpRequest(); x.open('POST', '/api/x', false); try { x.send(text) } catch {}`,
  },
  {
    name: 'WebSocket, address',
    run: `try { new WebSocket('wss://' + location.host + '/ws?q=' + encodeURIComponent(text)) } catch {}`,
  },
  {
    name: 'EventSource, address',
    run: `try { new EventSource('/api/x?q=' + encodeURIComponent(text)) } catch {}`,
  },
  {
    name: 'the fetch of a fresh frame',
    run: `const f = document.createElement('iframe'); document.body.append(f); f.contentWindow.fetch(location.origin + '/api/x', { method: 'POST', body: text }).catch(() => {})`,
  },
  {
    name: 'a file set by script',
    run: `const t = new DataTransfer(); t.items.add(new File([text], 'pages.txt', { type: 'text/plain' })); const i = document.getElementById('picker'); i.files = t.files; i.dispatchEvent(new Event('change', { bubbles: true }))`,
  },
  {
    name: 'form submission',
    run: `const t = document.createElement('iframe'); t.name = 'away'; document.body.append(t); const f = Object.assign(document.createElement('form'), { method: 'post', action: '/api/x', target: 'away' }); const i = Object.assign(document.createElement('textarea'), { name: 'p', value: text }); f.append(i); document.body.append(f); f.submit()`,
  },
];

let session: Session;
let at: Visit;
let panel: Panel;
let number = 300;
const cancelled: string[] = [];

beforeAll(async () => {
  session = await openSession();
});
afterAll(() => session.close());
beforeEach(async () => {
  at = await visit(session.browser, session.server, page);
  panel = await panelOf(at.page);
  return () => at.page.close();
});

const run = (code: string, text: string) =>
  at.page.evaluate(`{ const text = ${JSON.stringify(text)}; ${code}; undefined }`);

const QUIET_MS = 400;

it.each(ways)('$name: ordinary words the page sends arrive unasked, a script page does not leave', async (way) => {
  const words = ordinaryText(++number);
  await run(way.run, words);
  expect((await arrived(at, [words])).map(summary)).not.toEqual([]);
  expect(await panel.isShown()).toBe(false);
  const { text, telling } = scriptExcerpt(number);
  cancelled.push(...telling);
  await run(way.run, text);
  expect((await arrived(at, telling, QUIET_MS)).map(summary)).toEqual([]);
  if (await panel.isShown()) await panel.press('Cancel');
  expect((await arrived(at, telling, QUIET_MS)).map(summary)).toEqual([]);
});

it('each of them is in the log', async () => {
  const logged = async () => (await session.service.records({ type: 'slateguard.attempt', detector: 'script' })).length;
  await expect.poll(logged, { timeout: 15_000 }).toBeGreaterThanOrEqual(ways.length);
});

it('nothing that was refused ever reached the server, by any request', () => {
  expect(cancelled.length).toBeGreaterThan(0);
  expect(carriers(session.server.recorded, cancelled).map(summary)).toEqual([]);
});
