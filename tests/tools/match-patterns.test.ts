import { describe, expect, it } from 'vitest';
import type { Tool } from '../../lib/model/tool.ts';
import { catalogue } from '../../lib/tools/catalogue/index.ts';
import { isUnder } from '../../lib/tools/is-under.ts';
import { pageMatches, sharedHostMatches, toolHosts } from '../../lib/tools/match-patterns.ts';

const tool: Tool = {
  id: 'lot-llm',
  name: 'Lot LLM',
  kinds: ['chat'],
  hosts: [
    'lot.example',
    'app.lot.example',
    '*.lots.example',
    'shared.example/ask',
    'lot.example/ask',
    'localhost:8188',
  ],
  apiHosts: ['api.lot.example', 'lot.example'],
  uploadHosts: ['files.lot.example'],
};

describe('match patterns', () => {
  it('cover host-wide page hosts, each with its www. where there can be one', () => {
    expect(pageMatches([tool])).toEqual([
      '*://*.lots.example/*',
      '*://app.lot.example/*',
      '*://lot.example/*',
      '*://www.lot.example/*',
    ]);
  });

  it('know shared hosts apart', () => {
    expect(sharedHostMatches([tool])).toEqual(['*://shared.example/*', '*://www.shared.example/*']);
  });

  it('list every rule of a tool once', () => {
    expect(toolHosts(tool)).toEqual([...tool.hosts, 'api.lot.example', 'files.lot.example']);
  });

  it.each(['chatgpt.com', 'www.chatgpt.com', 'claude.ai', 'gemini.google.com', '*.hf.space'])('guard %s', (host) => {
    expect(pageMatches(catalogue)).toContain(`*://${host}/*`);
  });

  it.each(['x.com', 'www.x.com', 'github.com', 'www.bing.com', 'docs.google.com'])('only sleep on %s', (host) => {
    expect(sharedHostMatches(catalogue)).toContain(`*://${host}/*`);
    expect(pageMatches(catalogue)).not.toContain(`*://${host}/*`);
  });

  it('are patterns that browsers accept: no path, no port', () => {
    const all = [...pageMatches(catalogue), ...sharedHostMatches(catalogue)];
    expect(all.filter((pattern) => !/^\*:\/\/(?:\*\.)?[a-z0-9.-]+\/\*$/.test(pattern))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('isUnder', () => {
  it.each([
    ['/i/grok', '/i/grok', true],
    ['/i/grok/', '/i/grok', true],
    ['/I/Grok/42', '/i/grok', true],
    ['/i/grokking', '/i/grok', false],
    ['/i/gro', '/i/grok', false],
    ['/', '/i/grok', false],
    ['/a/i/grok', '/i/grok', false],
  ])('%s under %s: %s', (path, scope, expected) => expect(isUnder(path, scope)).toBe(expected));
});
