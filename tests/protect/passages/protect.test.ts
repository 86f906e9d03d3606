import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inRoot } from '../../../scripts/setup/root.ts';
import { png } from '../../extract/pictures/make-picture.ts';
import { drawnScene } from '../../support/drawn-scene.ts';
import { lettered, scaled } from '../../support/picture-changes.ts';
import { lighthouse, market, ordinary } from './scripts.ts';

const folder = mkdtempSync(join(tmpdir(), 'protect-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

interface PolicyFile {
  organisation: string;
  protect: {
    terms: { text: string; kind: string }[];
    passages: Record<string, unknown> | null;
    images: Record<string, unknown> | null;
    talent: unknown[];
  };
}

const policy = (): PolicyFile => JSON.parse(readFileSync(at('policy.json'), 'utf8')) as PolicyFile;

function run(script: string, ...args: string[]): { code: number; out: string; said: string } {
  try {
    const out = execFileSync(process.execPath, [inRoot(`scripts/${script}.ts`), ...args], {
      encoding: 'utf8',
      stdio: 'pipe',
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder },
    });
    return { code: 0, out, said: out };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: stdout, said: stdout + stderr };
  }
}

const detectorsIn = (text: string): string[] => {
  writeFileSync(at('paste.txt'), text);
  const { out } = run('scan', '--policy', 'policy.json', 'paste.txt');
  const { findings } = JSON.parse(out) as { findings: { detector: string; confidence: number }[] };
  return [...new Set(findings.filter(({ confidence }) => confidence >= 0.5).map(({ detector }) => detector))];
};

/** So many different words that their list does not fit into a policy. */
const longScript = (words: number): string =>
  Array.from(
    { length: words },
    (_, i) =>
      `w${Math.imul(i + 7, 0x9e3779b1)
        .toString(36)
        .replace(/[^a-z]/g, 'k')}${i % 12 === 11 ? '\n' : ''}`,
  ).join(' ');

const layOut = () => {
  for (const file of readdirSync(folder)) rmSync(at(file), { recursive: true });
  writeFileSync(at('glass-tern.fountain'), lighthouse);
  writeFileSync(at('market.md'), market);
  const protect = {
    terms: [{ text: 'TINDERBOX', kind: 'showcode' }],
    talent: [{ name: 'Teo Vandermoor', consent: [] }],
  };
  writeFileSync(
    at('policy.json'),
    JSON.stringify({ policyVersion: 1, organisation: 'Harbour Kite Films', productions: [{ id: 'HK-1' }], protect }),
  );
};

describe('npm run protect', { timeout: 60_000 }, () => {
  beforeEach(layOut);

  it('registers a script and keeps what was there', () => {
    writeFileSync(at('characters.csv'), 'name,kind\nOona Brightwater,character');
    const { code, said } = run('protect', '--policy', 'policy.json', 'glass-tern.fountain', 'characters.csv');
    expect(code).toBe(0);
    expect(said).toMatch(/^Any 12 unchanged words in a row are recognised/m);
    expect(said).not.toMatch(/barnacles|Odalys|Oona/i);
    const { organisation, protect } = policy();
    expect(organisation).toBe('Harbour Kite Films');
    expect(protect.talent).toHaveLength(1);
    expect(protect.terms.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['TINDERBOX', 'Oona Brightwater', 'The Glass Tern']),
    );
    expect(readFileSync(at('policy.json'), 'utf8')).not.toMatch(/barnacles/i);
    expect(detectorsIn('humming a tune that keeps losing its third note.\n\nThe hatch bangs open.')).toContain(
      'protected-passage',
    );
    expect(detectorsIn(ordinary)).toEqual([]);
    expect(readdirSync(folder)).not.toContain('policy.bundle');
  });

  it('adds to what was registered, under a new key', () => {
    run('protect', '--policy', 'policy.json', 'glass-tern.fountain');
    const before = policy().protect.passages;
    run('protect', '--policy', 'policy.json', 'market.md');
    expect(policy().protect.passages?.key).not.toBe(before?.key);
    for (const text of [lighthouse, market]) expect(detectorsIn(text)).toContain('protected-passage');
  });

  it('names what it could not read, takes up the rest, exit 1', () => {
    writeFileSync(at('board.png'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0));
    const { code, said } = run('protect', '--policy', 'policy.json', 'missing.fdx', 'board.png', 'market.md');
    expect(code).toBe(1);
    expect(said).toMatch(/missing\.fdx: there is no such file/);
    expect(said).toMatch(/board\.png: /);
    expect(detectorsIn(market)).toContain('protected-passage');
  });

  it('registers pictures and folders of them, beside what was there', () => {
    mkdirSync(at('Key Art'));
    writeFileSync(join(at('Key Art'), 'one.png'), png(drawnScene(2)));
    writeFileSync(join(at('Key Art'), 'notes.txt'), 'no picture');
    writeFileSync(at('board.png'), png(drawnScene(3)));
    run('protect', '--policy', 'policy.json', 'market.md');
    const { code, said } = run('protect', '--policy', 'policy.json', 'Key Art', 'board.png');
    expect(code).toBe(0);
    expect(said).toMatch(/^Key Art: 1 picture\.$/m);
    expect(said).toMatch(/^Registered: 2 pictures in all/m);
    expect(policy().protect.images).toMatchObject({ version: 1, count: 2 });
    expect(detectorsIn(market)).toContain('protected-passage');
    writeFileSync(
      at('shown.png'),
      png(lettered(scaled(drawnScene(2), 0.7), { left: 20, top: 200, size: 14, lines: 1, grey: 255 })),
    );
    writeFileSync(at('other.png'), png(drawnScene(12)));
    const found = (file: string) =>
      (JSON.parse(run('scan', '--policy', 'policy.json', file).out) as { findings: object[] }).findings;
    expect(found('shown.png')).toContainEqual(
      expect.objectContaining({ detector: 'protected-image', start: null, end: null }),
    );
    expect(found('other.png')).not.toContainEqual(expect.objectContaining({ detector: 'protected-image' }));
  });

  it.each<[string, string]>([
    ['a policy that would be refused', '{"policyVersion":1}'],
    [
      'a list its key does not open',
      JSON.stringify({
        policyVersion: 1,
        productions: [{ id: 'HK-1' }],
        protect: { passages: { version: 1, key: 'A'.repeat(43), data: 'B'.repeat(400) } },
      }),
    ],
  ])('changes nothing for %s, exit 2', (_, text) => {
    writeFileSync(at('policy.json'), text);
    const { code, said } = run('protect', '--policy', 'policy.json', 'market.md');
    expect(code).toBe(2);
    expect(said).toMatch(/nothing was changed/);
    expect(readFileSync(at('policy.json'), 'utf8')).toBe(text);
  });
});

describe('what is too large for a policy', { timeout: 60_000 }, () => {
  let bundle = '';
  beforeAll(() => {
    layOut();
    writeFileSync(at('season.txt'), longScript(40_000));
    const names = Array.from({ length: 9000 }, (_, i) => `Figure ${i.toString(26).replace(/\d/g, 'q')} ${i},character`);
    writeFileSync(at('names.csv'), `name,kind\n${names.join('\n')}`);
    run('protect', '--policy', 'policy.json', 'season.txt', 'market.md', 'names.csv');
    bundle = readFileSync(at('policy.bundle'), 'utf8');
  }, 60_000);

  it('goes into a bundle beside it, which the other commands follow', () => {
    const { passages } = policy().protect;
    const sha256 = expect.stringMatching(/^[\da-f]{64}$/) as string;
    expect(passages).toMatchObject({ bundle: 'policy.bundle', sha256 });
    expect(passages).not.toHaveProperty('data');
    expect(detectorsIn(market)).toContain('protected-passage');
    const counted = expect.stringMatching(/terms 900\d/) as string;
    expect(run('policy-check', 'policy.json')).toMatchObject({ code: 0, said: counted });
    expect(run('tool-for', '--policy', 'policy.json', 'https://chatgpt.com/').code).toBe(0);
  });

  it.each<[string, () => void, RegExp]>([
    [
      'changed',
      () => writeFileSync(at('policy.bundle'), bundle.replace('"version":1', '"version": 1')),
      /its hash differs/,
    ],
    ['missing', () => rmSync(at('policy.bundle')), /could not be read/],
  ])('refuses a bundle that is %s, with the reason', (_, damage, reason) => {
    damage();
    const said = expect.stringMatching(reason) as string;
    expect(run('policy-check', 'policy.json')).toMatchObject({ code: 1, said });
    expect(run('scan', '--policy', 'policy.json', 'market.md')).toMatchObject({ code: 1, said });
    expect(run('tool-for', '--policy', 'policy.json', 'https://chatgpt.com/')).toMatchObject({ code: 2, said });
    expect(run('protect', '--policy', 'policy.json', 'glass-tern.fountain')).toMatchObject({ code: 2, said });
    writeFileSync(at('policy.bundle'), bundle);
  });

  it('is kept when more is registered', () => {
    expect(run('protect', '--policy', 'policy.json', 'glass-tern.fountain').code).toBe(0);
    for (const text of [lighthouse, market]) expect(detectorsIn(text)).toContain('protected-passage');
  });
});
