import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { textWith } from './builders.ts';

const script = fileURLToPath(new URL('../../scripts/policy-check.ts', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures/policies/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'policy-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function check(file: string): { code: number; said: string } {
  try {
    return { code: 0, said: execFileSync(process.execPath, [script, file], { encoding: 'utf8', stdio: 'pipe' }) };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, said: stdout + stderr };
  }
}

const written = (text: string): string => {
  const file = join(folder, 'policy.json');
  writeFileSync(file, text);
  return file;
};

describe('policy:check', { timeout: 30_000 }, () => {
  it('says what a device would do', () => {
    const { code, said } = check(join(fixtures, 'full.json'));
    expect(code).toBe(0);
    for (const line of [
      /^Revision 12, .* for Harbour Kite Films$/mu,
      /^ +Claude +approved +tier enterprise; .*permits script, marking$/mu,
      /^ +Midjourney +blocked +reason: Images are public by default; instead firefly$/mu,
      /^ +script +log +warn +block +block +actions\.script$/mu,
      /^ +budget +justify +justify +block +block +built-in$/mu,
      /^ +every other tool +unlisted +on arrival: justify/mu,
      /^ +https:\/\/disclosure\.harbourkite\.example, no content, with an enrolment token$/mu,
    ]) {
      expect(said).toMatch(line);
    }
    expect(said).not.toContain('tok-1');
  });

  it('warns about a tool nobody knows', () => {
    const file = written(textWith({ tools: { entries: [{ tool: 'chatgtp', status: 'blocked' }] } }));
    expect(check(file)).toMatchObject({ code: 0, said: expect.stringContaining('Did you mean "chatgpt"?') as string });
  });

  it('refuses with the reasons, exit 1', () => {
    const { code, said } = check(written(textWith({ actions: { scirpt: 'block' } })));
    expect(code).toBe(1);
    expect(said).toContain('actions.scirpt — unknown; did you mean "script"?');
  });

  it.each([
    ['a file that is not there', join(folder, 'nothing.json')],
    ['a folder', folder],
  ])('%s: exit 2', (_, file) => {
    expect(check(file)).toMatchObject({ code: 2, said: expect.stringContaining('could not be read') as string });
  });
});
