import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';

const run = promisify(execFile);
const root = new URL('../..', import.meta.url).pathname;
const page = 'tests/fixtures/paperwork/script/hit-dialogue-run.txt';

async function scan(...words: string[]) {
  const { stdout } = await run(process.execPath, [join(root, 'scripts/scan.ts'), ...words], {
    cwd: root,
    env: { ...process.env, INIT_CWD: root },
  });
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('the scan command', () => {
  test('answers one line a file, in order, whatever the file', async () => {
    const lines = await scan(page, 'no/such/file.pdf', 'tests');
    expect(lines.map(({ file, unreadable }) => [file, unreadable])).toEqual([
      [page, null],
      ['no/such/file.pdf', 'There is no such file'],
      ['tests', 'This is a folder, not a file'],
    ]);
    for (const line of lines) expect(Object.keys(line)).toEqual(['file', 'kind', 'findings', 'unreadable', 'ms']);
    expect(lines[0]?.findings).toEqual([
      expect.objectContaining({ detector: 'script', start: 0, confidence: expect.any(Number) as number }),
    ]);
  });

  test('answers one line a line, by id', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'slateguard-')), 'rows.jsonl');
    writeFileSync(
      path,
      `{"id":"a","text":"Good morning."}\n{"id":7,"text":"MARA\\nNo.\\n\\nQUILL\\nYes?\\n\\nMARA\\nNo!"}\nnot json\n`,
    );
    const lines = await scan('--jsonl', path);
    expect(lines.map(({ id }) => id)).toEqual(['a', 7, null]);
    expect(lines[0]?.findings).toEqual([]);
    expect(lines[1]?.findings).toHaveLength(1);
    expect(lines[2]?.unreadable).toBe('The line carries no text');
  });

  test('a policy brings its terms', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'slateguard-'));
    const [policy, note] = [join(folder, 'policy.json'), join(folder, 'note.txt')];
    writeFileSync(policy, JSON.stringify({ policyVersion: 1, productions: [{ id: 'NL-042', showcode: 'BLUEBIRD' }] }));
    writeFileSync(note, 'Where is bluebird shooting next week?');
    const detectors = (await scan('--policy', policy, note)).flatMap(({ findings }) =>
      (findings as { detector: string }[]).map(({ detector }) => detector),
    );
    expect(detectors).toContain('protected-term');
  });

  test('says how to call it when called with nothing', async () => {
    await expect(scan()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Usage:') as string });
  });
});
