import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFirefoxSession } from '../support/firefox-session.ts';
import type { FirefoxSession } from '../support/firefox-session.ts';
import { command } from '../support/firefox-protocol.ts';

let session: FirefoxSession;
beforeAll(async () => {
  session = await openFirefoxSession({
    tools: {
      unlisted: 'allow',
      entries: [
        { tool: 'claude', status: 'approved' },
        { tool: 'gemini', status: 'blocked', reason: 'Its images are public', instead: ['claude'] },
        { tool: 'grok', status: 'blocked' },
      ],
    },
  });
});
afterAll(() => session.close());

const reached = (host: string) => session.server.recorded.filter((item) => item.host.startsWith(host));

/** Opens an address and answers where the tab ended; an extension's page never fires the load that is waited for. */
async function endsAt(url: string): Promise<string> {
  const { browser } = session.firefox;
  const { context } = await command<{ context: string }>(browser, 'browsingContext.create', { type: 'tab' });
  await command(browser, 'browsingContext.navigate', { context, url, wait: 'none' });
  for (let i = 0; ; i++) {
    const { contexts } = await command<{ contexts: { url: string }[] }>(browser, 'browsingContext.getTree', {
      root: context,
    });
    const at = contexts[0]?.url ?? '';
    if (i === 100 || at.startsWith('moz-extension:') || at === url) return at;
    await new Promise((resume) => setTimeout(resume, 100));
  }
}

it('a refused tool is stopped before its page loads, with our page in its place, and recorded once', async () => {
  expect(await endsAt('https://gemini.google.com/app?q=secret')).toMatch(
    /^moz-extension:\/\/[^/]+\/blocked\.html#gemini\.google\.com$/,
  );
  const record = await session.service.attempt(({ data }) => data.tool === 'gemini');
  expect(record.data).toMatchObject({ gesture: 'arrival', decision: 'block', answer: 'none' });
  expect(reached('gemini.google.com')).toEqual([]);
});

it('a refused part of a shared host is, and the rest of the host is not', async () => {
  expect(await endsAt('https://x.com/i/grok')).toMatch(/blocked\.html#x\.com\/i\/grok$/);
  expect(await endsAt('https://x.com/textarea')).toBe('https://x.com/textarea');
});

it('its frames, pictures, requests and sockets are stopped on any page', async () => {
  const page = await session.firefox.open('https://lot.northlight.example/textarea');
  session.server.forget();
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
