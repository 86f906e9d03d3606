import { describe, expect, it } from 'vitest';
import type { Tool } from '../../lib/model/tool.ts';
import { toolKinds } from '../../lib/model/tool.ts';
import { catalogue } from '../../lib/tools/catalogue/index.ts';
import { facts } from '../../lib/tools/catalogue/facts.ts';
import { hostRule } from '../../lib/tools/host-rule.ts';
import { isUnverified } from '../../lib/tools/is-unverified.ts';
import { toolFor } from '../../lib/tools/tool-for.ts';
import { toolHosts } from '../../lib/tools/match-patterns.ts';

const RULE = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?(?:\/[a-z0-9._-]+)*$/;

const published = {
  chatgpt: 'chatgpt.com',
  claude: 'claude.ai',
  gemini: 'gemini.google.com',
  copilot: 'copilot.microsoft.com',
  perplexity: 'perplexity.ai',
  grok: 'grok.com',
  deepseek: 'chat.deepseek.com',
  mistral: 'chat.mistral.ai',
  midjourney: 'midjourney.com',
  runway: 'runwayml.com',
  firefly: 'firefly.adobe.com',
  elevenlabs: 'elevenlabs.io',
  suno: 'suno.com',
  udio: 'udio.com',
  kling: 'klingai.com',
  luma: 'lumalabs.ai',
  pika: 'pika.art',
  heygen: 'heygen.com',
  krea: 'krea.ai',
  leonardo: 'leonardo.ai',
  ideogram: 'ideogram.ai',
  notebooklm: 'notebooklm.google.com',
  poe: 'poe.com',
};

describe('the catalogue', () => {
  it('knows at least 450 tools at 700 hosts', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(450);
    expect(new Set(catalogue.flatMap((tool) => tool.hosts)).size).toBeGreaterThanOrEqual(700);
  });

  it.each(Object.entries(published))('resolves %s by %s, with and without www.', (id, host) => {
    expect(toolFor(`https://${host}/`)?.id).toBe(id);
    expect(toolFor(`https://www.${host}/`)?.id).toBe(id);
  });

  it('gives every tool an id of its own, in kebab', () => {
    const ids = catalogue.map((tool) => tool.id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('gives every tool a name, a page host and known kinds', () => {
    const kinds: readonly string[] = toolKinds;
    const poor = catalogue.filter(
      ({ name, hosts, kinds: own }) =>
        !name || hosts.length === 0 || own.length === 0 || own.some((kind) => !kinds.includes(kind)),
    );
    expect(poor.map((tool) => tool.id)).toEqual([]);
  });

  it.each(toolKinds)('%s: has a file, and each tool of that main kind is in it', async (kind) => {
    const file = (await import(`../../lib/tools/catalogue/${kind}.ts`)) as Record<string, readonly Tool[]>;
    const ids = (tools: readonly Tool[]) => tools.map((tool) => tool.id).sort();
    const [rows] = Object.values(file);
    expect(rows).not.toEqual([]);
    expect(ids(rows!)).toEqual(ids(catalogue.filter((tool) => tool.kinds[0] === kind)));
  });

  it('writes every rule the same way', () => {
    expect(catalogue.flatMap(toolHosts).filter((rule) => !RULE.test(rule) || rule.startsWith('www.'))).toEqual([]);
  });

  it('claims no host twice', () => {
    const claims = new Map<string, string>();
    const twice: string[] = [];
    for (const { id, hosts, apiHosts = [], uploadHosts = [] } of catalogue) {
      for (const rule of [...hosts, ...apiHosts, ...uploadHosts]) {
        const before = claims.get(rule);
        if (before !== undefined) twice.push(`${rule}: ${before} and ${id}`);
        claims.set(rule, id);
      }
    }
    expect(twice).toEqual([]);
  });

  it('resolves every rule of every tool to that tool', () => {
    const lost: string[] = [];
    for (const tool of catalogue) {
      for (const rule of toolHosts(tool)) {
        const found = toolFor(`https://${rule.replace('*.', 'any.')}`);
        if (found !== tool) lost.push(`${rule}: ${tool.id}, found ${found?.id}`);
      }
    }
    expect(lost).toEqual([]);
  });
});

describe('look-alikes made from every host', () => {
  const lookAlikes: [string, (host: string) => string][] = [
    ['a word in front', (host) => `not${host}`],
    ['a word in front with a dash', (host) => `my-${host}`],
    ['another site behind', (host) => `${host}.lookalike.example`],
    ['the host in a path', (host) => `lookalike.example/${host}/`],
    ['the host before an @', (host) => `${host}@lookalike.example`],
  ];

  it.each(lookAlikes)('%s', (_, made) => {
    const taken = catalogue.flatMap((tool) =>
      toolHosts(tool)
        .map((rule) => hostRule(rule).host)
        .filter((host) => !/^[0-9.]+$/.test(host) && toolFor(`https://${made(host)}`) === tool),
    );
    expect(taken).toEqual([]);
  });
});

describe('path-scoped rules', () => {
  const scoped = catalogue.flatMap((tool) =>
    toolHosts(tool).flatMap((rule) => {
      const { host, path, wild } = hostRule(rule);
      return path === null ? [] : [{ rule, tool, base: `https://${wild ? 'any.' : ''}${host}`, path }];
    }),
  );

  it.each(scoped)('$rule: a hit and a miss on the same host', ({ tool, base, path }) => {
    for (const under of ['', '/', '/new?q=1', '?q=1', '#top']) expect(toolFor(base + path + under)?.id).toBe(tool.id);
    expect(toolFor(`${base}${path}zzz`)?.id).not.toBe(tool.id);
    expect(toolFor(`${base}/elsewhere${path}`)?.id).not.toBe(tool.id);
  });
});

describe('facts', () => {
  const known = Object.entries(facts);

  it('are held for at least 120 tools, each in the catalogue', () => {
    const ids = new Set(catalogue.map((tool) => tool.id));
    expect(known.length).toBeGreaterThanOrEqual(120);
    expect(known.map(([id]) => id).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(known)('%s: a date, a source and how sure it is', (id, fact) => {
    expect(fact.checked).toMatch(/^20\d\d(?:-\d\d(?:-\d\d)?)?$/);
    expect(fact.source.length).toBeGreaterThan(5);
    expect(fact.trainsByDefault.length).toBeGreaterThan(1);
    expect(['high', 'medium', 'low']).toContain(fact.confidence);
    expect(catalogue.find((tool) => tool.id === id)?.facts).toBe(fact);
  });

  it('nothing that nobody read is of high confidence', () => {
    expect(known.filter(([, fact]) => fact.confidence === 'high' && fact.source.includes('no page read'))).toEqual([]);
  });

  it.each([
    ['krea', true],
    ['midjourney-ai-xyz', true],
    ['chatgpt', false],
    ['udio', false],
  ])('%s is shown as unverified: %s', (id, expected) => {
    expect(isUnverified(catalogue.find((tool) => tool.id === id)!)).toBe(expected);
  });
});
