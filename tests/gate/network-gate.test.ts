import { describe, expect, it } from 'vitest';
import { skeleton } from '../../lib/capture/skeleton.ts';
import { drawBases, wordMark } from '../../lib/capture/word-mark.ts';
import { createNetworkGate, type Stopped } from '../../lib/gate/network-gate.ts';
import type { RequestDetails } from '../../lib/gate/read-request.ts';
import type { Decision } from '../../lib/model/decision.ts';
import type { Tool } from '../../lib/model/tool.ts';

const tool: Tool = { id: 'lot-llm', name: 'Lot LLM', kinds: ['chat'], hosts: ['ai.northlight.example'] };
const page = { tab: 7, origin: 'https://ai.northlight.example' };
const allow: Decision = { kind: 'allow', rule: 'none', setBy: 'none', findings: [] };
const block: Decision = {
  kind: 'justify',
  rule: 'actions.protected-term',
  setBy: 'production policy',
  findings: [{ detector: 'protected-term', confidence: 1, count: 1 }],
};

/** A gate for one tool under a rule against one word. */
function open({ ready = true } = {}) {
  let now = 1_000_000;
  const stopped: Stopped[] = [];
  const gate = createNetworkGate({
    toolAt: (url) => (URL.parse(url)?.host === 'ai.northlight.example' ? tool : null),
    toolOfTab: (tab) => (tab === page.tab ? tool : null),
    judge: (_, words, mask) => (/bluebird/i.test(mask(words)) ? block : allow),
    own: 'chrome-extension://abc',
    now: () => now,
    onStopped: (what) => stopped.push(what),
  });
  if (ready) gate.ready();
  return { gate, stopped, pass: (ms: number) => (now += ms) };
}

let id = 0;
const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const request = (parts: Partial<RequestDetails> = {}): RequestDetails => ({
  requestId: String(++id),
  tabId: page.tab,
  url: `${page.origin}/api`,
  method: 'POST',
  type: 'xmlhttprequest',
  initiator: page.origin,
  ...parts,
});
const text = (words: string) => ({ requestBody: { raw: [{ bytes: bytes(words) }] } });
const unread = { requestBody: { error: 'Unknown error.' } };
const get = (url: string, more: Partial<RequestDetails> = {}) => request({ method: 'GET', url, ...more });
const said = `q=${encodeURIComponent('The showcode is BLUEBIRD today')}`;

describe('findings in what can be read', () => {
  const rows: [what: string, details: RequestDetails, passes: boolean][] = [
    ['clean words', request(text('A list of lenses')), true],
    ['a finding in bytes', request(text('{"prompt":"BLUEBIRD"}')), false],
    ['a finding escaped in JSON', request(text('{"prompt":"BL\\u0055EBIRD"}')), false],
    ['a finding in a form field', request({ requestBody: { formData: { p: ['BLUEBIRD'] } } }), false],
    ['a finding in an address', get(`${page.origin}/search?${said}`), false],
    [
      'a finding in the handshake of a socket',
      get(`wss://ai.northlight.example/ws?${said}`, { type: 'websocket' }),
      false,
    ],
    ['a finding in a fragment, which stays here', get(`${page.origin}/search#${said}`), true],
    [
      'a finding a tool’s page sends elsewhere',
      get(`https://elsewhere.example/pixel?${said}`, { type: 'image' }),
      false,
    ],
    [
      'a finding another site sends to a tool',
      get(`${page.origin}/?${said}`, { initiator: 'https://office.example' }),
      false,
    ],
    ['a finding a worker of no tab sends', request({ ...text('BLUEBIRD'), tabId: -1 }), false],
    [
      'the same between pages of no tool',
      request({ ...text('BLUEBIRD'), url: 'https://a.example/x', initiator: 'https://b.example', tabId: 9 }),
      true,
    ],
    [
      'an address a person opens from a tool’s tab',
      get(`https://search.example/?${said}`, { type: 'main_frame', initiator: undefined }),
      true,
    ],
    [
      'an address a tool’s page fetches ahead',
      get(`https://search.example/?${said}`, { type: 'main_frame', initiator: undefined, documentId: 'D' }),
      false,
    ],
    ['our own delivery', request({ ...text('BLUEBIRD'), initiator: 'chrome-extension://abc' }), true],
  ];
  it.each(rows)('%s', (_, details, passes) => {
    const { gate, stopped } = open();
    expect(gate.passes(details)).toBe(passes);
    expect(stopped).toHaveLength(passes ? 0 : 1);
  });
});

describe('what cannot be read', () => {
  const form = (gap: number) => ({
    requestBody: {
      raw: ['--x\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\n', '\r\n--x--']
        .slice(0, gap)
        .map((part) => ({ bytes: bytes(part) })),
    },
  });
  const kinds = {
    'a Blob': unread,
    'a file on disk': { requestBody: { raw: [{ file: '/a' }] } },
    'a form with a file left out': form(2),
    'more words than the guard judges in place': text('word '.repeat(30_000)),
  };
  it.each(Object.entries(kinds))('%s does not leave by itself, and leaves once judged', (_, body) => {
    const { gate, stopped } = open();
    expect(gate.passes(request(body))).toBe(false);
    expect(stopped[0]).toMatchObject({ why: 'unseen', tab: page.tab, host: 'ai.northlight.example' });
    gate.pass(page, `${page.origin}/api#part`);
    expect(gate.passes(request(body))).toBe(true);
    expect(gate.passes(request(body))).toBe(false);
  });

  it('a form that a script wrote itself is read like any text', () => {
    expect(open().gate.passes(request(form(1)))).toBe(true);
  });

  it('a pass is for its own address and tab, lasts seconds, and covers a redirect', () => {
    const { gate, pass } = open();
    gate.pass(page, `${page.origin}/api`);
    expect(gate.passes(request({ ...unread, url: `${page.origin}/other` }))).toBe(false);
    expect(gate.passes(request({ ...unread, tabId: 8 }))).toBe(false);
    const first = request(unread);
    expect(gate.passes(first)).toBe(true);
    expect(gate.passes({ ...first, url: 'https://files.example/elsewhere' })).toBe(true);
    gate.pass(page, `${page.origin}/api`);
    pass(60_000);
    expect(gate.passes(request(unread))).toBe(false);
  });

  it('a service worker that passes a request on is known by its origin', () => {
    const { gate } = open();
    gate.pass(page, `${page.origin}/api`);
    expect(gate.passes(request({ ...unread, tabId: -1 }))).toBe(true);
    gate.pass(page, `${page.origin}/api`);
    expect(gate.passes(request({ ...unread, tabId: -1, initiator: 'https://other.example' }))).toBe(false);
  });

  it('a cleared file lets its tab send pieces of it for ten minutes, as many as it has', () => {
    const { gate, pass } = open();
    gate.clear(page, [1009, 2003], [], [100]);
    const sent = Array.from({ length: 40 }, () =>
      gate.passes(request({ ...unread, url: 'https://bucket.example/part' })),
    );
    expect(sent.filter(Boolean)).toHaveLength(17);
    gate.clear(page, [1009, 2003], [], [10_000_000]);
    expect(gate.passes(request({ ...unread, tabId: 8, initiator: 'https://b.example' }))).toBe(false);
    expect(gate.passes(request(unread))).toBe(true);
    pass(11 * 60_000);
    expect(gate.passes(request(unread))).toBe(false);
  });

  it('Firefox: a form heavier than its fields holds a file', () => {
    const { gate } = open();
    const details = request({ requestBody: { formData: { a: ['bb'], f: ['a.txt'] } } });
    expect(gate.passes(details)).toBe(true);
    const weight = gate.weightOf(details.requestId)!;
    // As measured: the fields alone 164 bytes for one, 330 with a file of five bytes.
    expect(weight).toBeGreaterThan(220);
    expect(weight).toBeLessThan(330);
    expect(gate.passesUnseen(details)).toBe(false);
  });
});

describe('what was cleared', () => {
  const bases = drawBases(new Uint32Array([123_456, 98_765]));
  const mark = (words: string) => wordMark(skeleton(words).bones, bases);

  it('passes in whatever a page wraps around it, in its own tab only', () => {
    const { gate } = open();
    gate.clear(page, bases, [mark('The showcode is BLUEBIRD, as you know.')], []);
    const body = text(JSON.stringify({ messages: ['Earlier', 'The showcode is\n BLUEBIRD — as you know. Thanks!'] }));
    expect(gate.passes(request(body))).toBe(true);
    expect(gate.passes(request({ ...body, tabId: 8 }))).toBe(false);
  });

  it('does not clear what stands beside it', () => {
    const { gate, pass } = open();
    gate.clear(page, bases, [mark('BLUEBIRD wraps on Friday')], []);
    expect(gate.passes(request(text('BLUEBIRD wraps on Friday. Ask BLUEBIRD.')))).toBe(false);
    expect(gate.passes(request(text('BLUEBIRD wraps on Friday.')))).toBe(true);
    pass(11 * 60_000);
    expect(gate.passes(request(text('BLUEBIRD wraps on Friday.')))).toBe(false);
  });
});

it('until there are rules no body leaves for a tool, and a page still loads', () => {
  const { gate, stopped } = open({ ready: false });
  expect(gate.passes(request(text('A list of lenses')))).toBe(false);
  expect(stopped[0]?.why).toBe('not-ready');
  expect(gate.passes(get(`${page.origin}/search?${said}`))).toBe(true);
  expect(
    gate.passes(request({ ...text('x'), url: 'https://a.example/x', initiator: 'https://b.example', tabId: 9 })),
  ).toBe(true);
  gate.ready();
  expect(gate.passes(request(text('A list of lenses')))).toBe(true);
});
