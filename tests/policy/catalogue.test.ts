import { describe, expect, it } from 'vitest';
import { createToolsInForce } from '../../lib/background/tools-in-force.ts';
import { isSignedBy } from '../../lib/log/is-signed-by.ts';
import { ASK_EVERY_MS, createCatalogueUpdates } from '../../lib/policy/catalogue/catalogue-updates.ts';
import type { CatalogueNews } from '../../lib/policy/catalogue/catalogue-updates.ts';
import type { Fetched } from '../../lib/policy/policy-source.ts';
import { generalHosts } from '../../lib/tools/general-hosts.ts';
import { catalogue } from '../../lib/tools/catalogue/index.ts';
import { policyKey } from '../support/policy-key.ts';
import { NOW } from './builders.ts';

const [first, second, stranger] = [policyKey(), policyKey(), policyKey()];
const place = { url: 'https://desk.example/v1/policy', publicKeys: [first.key, second.key] };
const beside = 'https://desk.example/v1/catalogue.signed.json';

const lantern = { id: 'lantern-studio', name: 'Lantern Studio', kinds: ['video'], hosts: ['studio.lantern.example'] };
const update = (version: number, tools: object[] = [lantern], parts: object = {}) => ({
  catalogueVersion: 1,
  version,
  issuedAt: '2026-11-01T09:00:00Z',
  expiresAt: '2027-02-01T09:00:00Z',
  tools,
  ...parts,
});

/** A browser's disk over several starts, and a place that publishes. */
function world() {
  const disk = new Map<string, unknown>();
  const site = new Map<string, string>();
  const asked: (string | null)[] = [];
  const clock = { now: NOW };
  const ask = (url: string, etag: string | null): Promise<Fetched> => {
    asked.push(etag);
    const text = site.get(url);
    if (text === undefined) return Promise.resolve({ kind: 'failed', why: 'Nothing is published.', absent: true });
    const now = `"${text.slice(-60)}"`;
    return Promise.resolve(now === etag ? { kind: 'same' } : { kind: 'text', text, etag: now });
  };
  const start = async (at: typeof place | null = place) => {
    const news: (CatalogueNews | null)[] = [];
    const local = {
      get: (key: string) => Promise.resolve(disk.get(key)),
      set: (key: string, value: unknown) => Promise.resolve(void disk.set(key, structuredClone(value))),
    };
    const published = { ask, verify: isSignedBy };
    const updates = createCatalogueUpdates({ local, now: () => clock.now, published, builtIn: catalogue });
    updates.onChange((each) => news.push(each));
    await updates.follow(at);
    const tools = createToolsInForce(() => null, updates.tools);
    const publish = async (text: string) => {
      site.set(beside, text);
      await updates.ask(true);
      return updates.current();
    };
    return { updates, tools, news, publish };
  };
  return { start, site, asked, clock };
}

describe('a catalogue update', () => {
  it('is taken at once: new tools, hosts, facts, and hosts that are withdrawn, in every look-up', async () => {
    const { tools, publish, news } = await world().start();
    const facts = { trainsByDefault: 'No', source: 'Read by IT', checked: '2026-11-02', confidence: 'high' };
    const state = await publish(
      first.publishCatalogue(
        update(3, [lantern, { id: 'claude', hosts: ['new.claude.example'], withdraw: ['claude.ai'], facts }]),
      ),
    );
    expect(state).toMatchObject({
      update: { version: 3, key: first.key.x },
      acceptedAt: new Date(NOW).toISOString(),
      ...{ refusal: null, trouble: null, expired: false },
    });
    expect(tools.at('https://studio.lantern.example/new')?.id).toBe('lantern-studio');
    expect(tools.at('https://new.claude.example/')?.facts?.source).toBe('Read by IT');
    expect(tools.at('https://claude.ai/new')).toBeNull();
    expect(tools.at('https://chatgpt.com/')?.id).toBe('chatgpt');
    expect(news).toEqual(['catalogue-applied']);
  });

  it('is in force at the next start before anybody answers, and is sent once', async () => {
    const { start, site, asked, clock } = world();
    await (await start()).publish(first.publishCatalogue(update(3)));
    site.clear();
    const { tools, updates } = await start();
    expect(tools.at('https://studio.lantern.example/')?.id).toBe('lantern-studio');
    expect(asked).toHaveLength(1);
    await updates.ask();
    expect(asked).toHaveLength(1);
    clock.now += ASK_EVERY_MS;
    await updates.ask();
    expect(asked.at(-1)).not.toBeNull();
    // A file that was taken away withdraws nothing: a newer version does.
    expect(updates.current()).toMatchObject({ update: { version: 3 }, trouble: null });
  });

  it.each<[string, () => string, RegExp]>([
    ['an older one', () => first.publishCatalogue(update(2)), /^version: 2 is older than 3/],
    ['another one under the same number', () => first.publishCatalogue(update(3, [])), /published before/],
    [
      'an expired one',
      () => first.publishCatalogue(update(4, [lantern], { expiresAt: '2026-11-02T00:00:00Z' })),
      /expired/,
    ],
    [
      'one that ends before it begins',
      () => first.publishCatalogue(update(4, [], { expiresAt: '2026-10-01T00:00:00Z' })),
      /not after/,
    ],
    ['one nobody here trusts', () => stranger.publishCatalogue(update(4)), /not in bundle\.publicKeys/],
    [
      'one under a trusted name',
      () => stranger.publishCatalogue(update(4)).replace(stranger.key.x, first.key.x),
      /changed after/,
    ],
    ['a signed policy in its place', () => first.publish(update(4)), /not a signed catalogue/],
    ['a bare one', () => JSON.stringify(update(4)), /not a signed catalogue/],
    ['one that is too large', () => first.publishCatalogue(update(4, [], { note: 'x'.repeat(300_000) })), /larger/],
    ['one with an unknown field', () => first.publishCatalogue(update(4, [{ ...lantern, url: 'x' }])), /unknown field/],
    [
      'one with an address for a host',
      () => first.publishCatalogue(update(4, [{ ...lantern, hosts: ['https://a.example'] }])),
      /not a host/,
    ],
    ['a new tool without a page', () => first.publishCatalogue(update(4, [{ id: 'lantern' }])), /is new/],
    [
      'a host withdrawn from whoever has it not',
      () => first.publishCatalogue(update(4, [{ id: 'claude', withdraw: ['chatgpt.com'] }])),
      /not a host of "claude"/,
    ],
  ])('%s is refused whole, said once, and what was taken stays', async (_, bad, reason) => {
    const { publish, tools, news } = await world().start();
    await publish(first.publishCatalogue(update(3)));
    const state = await publish(bad());
    expect(state).toMatchObject({ update: { version: 3 } });
    expect(state.refusal?.reason).toMatch(reason);
    await publish(bad());
    expect(news).toEqual(['catalogue-applied', 'catalogue-refused']);
    expect(tools.at('https://studio.lantern.example/')?.id).toBe('lantern-studio');
    expect(await publish(second.publishCatalogue(update(5)))).toMatchObject({ update: { version: 5 }, refusal: null });
  });

  it.each([
    ['the very host', 'chatgpt.com'],
    ['a path inside it', 'chatgpt.com/c'],
    ['a name under another tool’s "*."', 'mine.hf.space'],
    ['the whole of a host a tool has a path of', 'notion.so'],
  ])('takes no page from a tool that keeps it: %s', async (_, host) => {
    const { publish, tools } = await world().start();
    const before = tools.at(`https://${host}/`)?.id;
    const state = await publish(first.publishCatalogue(update(1, [{ ...lantern, hosts: [host] }])));
    expect(state.update).toBeNull();
    expect(state.refusal?.reason).toMatch(/belongs to|for everything/);
    expect(tools.at(`https://${host}/`)?.id).toBe(before);
  });

  it('moves a host to another tool only where it is withdrawn from the one it had', async () => {
    const { publish, tools } = await world().start();
    const moved = [
      { id: 'chatgpt', withdraw: ['chatgpt.com'] },
      { ...lantern, hosts: ['chatgpt.com'] },
    ];
    expect((await publish(first.publishCatalogue(update(1, moved)))).refusal).toBeNull();
    expect(tools.at('https://chatgpt.com/')?.id).toBe('lantern-studio');
  });

  it.each([...['google.com', '*.sharepoint.com', 'github.com'], ...['co.uk', '*.com', 'intranet']])(
    'declares no site for everything a tool: %s',
    async (host) => {
      const { publish, tools } = await world().start();
      const state = await publish(first.publishCatalogue(update(1, [{ ...lantern, hosts: [host] }])));
      expect(state.update).toBeNull();
      expect(tools.at('https://docs.google.com/document/1')).toBeNull();
    },
  );

  it('none of the sites for everything is a tool as built', () => {
    const hosts = new Set(catalogue.flatMap((tool) => [...tool.hosts]));
    expect([...generalHosts].filter((host) => hosts.has(host) || hosts.has(`*.${host}`))).toEqual([]);
  });

  it('past its date stays in force, and that is said', async () => {
    const { start, clock } = world();
    await (await start()).publish(first.publishCatalogue(update(3)));
    clock.now = Date.parse('2027-03-01T00:00:00Z');
    const { updates, tools } = await start();
    expect(updates.current()).toMatchObject({ update: { version: 3 }, expired: true });
    expect(tools.at('https://studio.lantern.example/')).not.toBeNull();
  });

  it.each([
    ['its key is taken out', { ...place, publicKeys: [second.key] }],
    ['no place is named any more', null],
  ])('when %s, it is not in force, and the version it had is not undercut later', async (_, next) => {
    const { start } = world();
    const { updates, tools, publish } = await start();
    await publish(first.publishCatalogue(update(3)));
    await updates.follow(next);
    expect(tools.at('https://studio.lantern.example/')).toBeNull();
    await updates.follow(place);
    expect(tools.at('https://studio.lantern.example/')).not.toBeNull();
    expect((await publish(second.publishCatalogue(update(2)))).refusal?.reason).toMatch(/older than 3/);
  });

  it('with any one byte changed, taken out or put in, is refused', { timeout: 60_000 }, async () => {
    const text = first.publishCatalogue(update(1));
    const { publish } = await world().start();
    for (let i = 0; i < text.length; i += 1) {
      const other = text[i] === 'a' ? 'b' : 'a';
      for (const changed of [other, '', text[i]! + other]) {
        const state = await publish(text.slice(0, i) + changed + text.slice(i + 1));
        expect(state.update, `byte ${i}, ${JSON.stringify(changed)}`).toBeNull();
      }
    }
  });

  it('a tool that a newer extension brings goes before the same host in an update taken before', async () => {
    const { publish, updates } = await world().start();
    await publish(first.publishCatalogue(update(3)));
    const newer = [{ ...lantern, id: 'lantern', kinds: ['video' as const] }, ...updates.tools()];
    expect(
      createToolsInForce(
        () => null,
        () => newer,
      ).at('https://studio.lantern.example/')?.id,
    ).toBe('lantern');
  });
});
