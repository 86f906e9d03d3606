import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'tool-for-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, content: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

function run(args: string[], input = '') {
  const done = spawnSync(process.execPath, ['scripts/tool-for.ts', ...args], { input, encoding: 'utf8' });
  const lines = done.stdout.split('\n').filter(Boolean);
  return { code: done.status, lines: lines.map((line) => JSON.parse(line) as unknown), errors: done.stderr };
}

const policy = {
  policyVersion: 1,
  productions: [{ id: 'NL-042' }],
  tools: {
    entries: [
      { tool: 'claude', status: 'approved' },
      { tool: 'midjourney', status: 'blocked' },
      { tool: 'lot-llm', status: 'conditional' },
    ],
    custom: [{ id: 'lot-llm', name: 'Lot LLM', kinds: ['writing'], hosts: ['ai.northlight.example'] }],
  },
};

describe('npm run tool-for', { timeout: 30_000 }, () => {
  it('answers one line a URL, echoed as given, malformed ones too', () => {
    const claude = { id: 'claude', name: 'Claude', kinds: ['chat', 'writing', 'code'] };
    const urls = ['https://CLAUDE.ai/new', 'https://example.org/', 'nonsense', '-x', ''];
    expect(run(urls)).toMatchObject({
      code: 0,
      lines: [
        { url: urls[0], tool: claude, status: 'unlisted' },
        ...urls.slice(1).map((url) => ({ url, tool: null, status: null })),
      ],
    });
  });

  it('reads URLs from stdin and applies a policy', () => {
    const input =
      'https://claude.ai/\r\nhttps://www.midjourney.com/\nhttps://ai.northlight.example/x\nhttps://suno.com/\n?';
    const { code, lines } = run(['--policy', written('policy.json', policy), '--stdin'], input);
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { url: 'https://claude.ai/', status: 'approved' },
      { url: 'https://www.midjourney.com/', status: 'blocked' },
      { tool: { id: 'lot-llm', name: 'Lot LLM', kinds: ['writing'] }, status: 'conditional' },
      { tool: { id: 'suno' }, status: 'unlisted' },
      { url: '?', tool: null, status: null },
    ]);
  });

  it.each([
    ['a missing policy', ['--policy', join(folder, 'none.json'), 'https://claude.ai']],
    ['a policy that is no JSON', ['--policy', written('broken.json', '{'), 'https://claude.ai']],
    ['a refused policy', ['--policy', written('refused.json', { ...policy, tolls: {} }), 'https://claude.ai']],
    ['a policy without a name', ['https://claude.ai', '--policy']],
    ['nothing to look up', []],
  ])('%s: says so and exits 2', (_, args) => {
    const { code, lines, errors } = run(args);
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(errors).not.toBe('');
    expect(errors).not.toContain(' at ');
  });
});
