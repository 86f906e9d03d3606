import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { fromBase64, fromBase64url, toBase64, toBase64url } from '../../../service/verify/means.ts';
import { sha256 } from '../../../service/verify/sha256.ts';
import { judgeMutations, verified } from '../../support/judge-mutations.ts';
import { newServiceKey, sampleExport } from '../../support/sample-export.ts';

const SEED = Number(process.env.SEED || 20_261_126);

it('finds an export whole, and says what is missing in it and why', async () => {
  const { text, key } = sampleExport();
  const report = await verified(text, key);
  expect(report).toMatchObject({ whole: true, faults: [], erased: 1, statements: 1, leftOut: 3, chains: 2 });
  expect(report.notes).toEqual([
    expect.stringContaining('A gap the device explains'),
    expect.stringContaining('A gap nobody explains'),
  ]);
});

it('believes no other key than the one it was given', async () => {
  const { text } = sampleExport();
  const { faults } = await verified(text, newServiceKey().publicKey.x);
  expect(new Set(faults.map(({ name }) => name))).toEqual(
    new Set(['key', 'checkpoint', 'statement', 'erased', 'manifest']),
  );
});

it(`names every single change (150 from seed ${SEED})`, async () => {
  const { counts, failures } = await judgeMutations(SEED, 150);
  expect(failures).toEqual([]);
  expect(Object.keys(counts).length).toBeGreaterThan(15);
});

it.each(['', '\n', '{}', '[]', 'null\n', '\u0000', `{"manifest":${'['.repeat(50_000)},"signature":"x"}`])(
  'survives what is no export at all (%#)',
  async (text) => {
    expect(await verified(text, newServiceKey().publicKey.x)).toMatchObject({ whole: false });
  },
);

it('hashes in a browser as Node does', () => {
  for (let length = 0; length < 300; length++) {
    const bytes = randomBytes(length);
    expect(Buffer.from(sha256(bytes)).equals(createHash('sha256').update(bytes).digest())).toBe(true);
  }
});

it('spells bytes as everybody does, and reads one spelling only', () => {
  for (let length = 0; length < 100; length++) {
    const bytes = randomBytes(length);
    const [url, plain] = [bytes.toString('base64url'), bytes.toString('base64')];
    expect([toBase64url(bytes), toBase64(bytes)]).toEqual([url, plain]);
    expect([fromBase64url(url), fromBase64(plain)].map((read) => bytes.equals(read!))).toEqual([true, true]);
  }
  for (const text of ['A', 'AB', 'AAB', 'AA==', 'A A', 'AA\u0141A', 'AA+A']) expect(fromBase64url(text)).toBeNull();
  for (const text of ['AA', 'AA=', 'AB==', 'AA-A', 'AAAA=', '====']) expect(fromBase64(text)).toBeNull();
});
