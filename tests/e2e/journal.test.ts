import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { newToken, runService } from '../../scripts/setup/run-service.ts';
import { queryRecords } from '../../scripts/setup/query-records.ts';
import { verifyChain } from '../../lib/log/chain.ts';
import { inTurn } from '../support/in-turn.ts';
import { buildLogExtension, newProfile, openLogBrowser } from '../support/log-browser.ts';
import type { LogBrowser, LogProfile } from '../support/log-browser.ts';

let extension = '';
beforeAll(async () => void (extension = await buildLogExtension()));
afterAll(() => rmSync(extension, { recursive: true, force: true }));

/** Runs with a fresh profile and kills whatever browser is left on it. */
async function withProfile(
  run: (open: () => Promise<LogBrowser>, profile: LogProfile) => Promise<void>,
): Promise<void> {
  const profile = newProfile();
  let last: LogBrowser | null = null;
  try {
    await run(async () => (last = await openLogBrowser(extension, profile)), profile);
  } finally {
    await (last as LogBrowser | null)?.kill().catch(() => undefined);
    profile.remove();
  }
}

const SEED = Number(process.env.SEED || 20_261_122);
/** mulberry32: the same seed kills at the same moments. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('a browser killed while it writes', () => {
  it.each(inTurn([1, 2], 2))(`keeps what it acknowledged, once and in order (run %i, seed ${SEED})`, async (run) => {
    const random = randomFrom(SEED + run);
    await withProfile(async (open) => {
      const first = await open();
      const target = Math.ceil(random() * 190);
      const writing = first.call('append', 'r', 200, 1 + Math.floor(random() * 6)).catch(() => null);
      while (first.acked.size < target) await sleep(random() * 5);
      await first.kill();
      await writing;
      const second = await open();
      const kept = (await second.call('rows')).map((row) => row.key);
      expect([...first.acked].filter((key) => !kept.includes(key))).toEqual([]);
      await second.call('append', 'r', 200, 4);
      const rows = await second.call('rows');
      expect(new Set(rows.map((row) => row.key)).size).toBe(200);
      expect(rows.map((row) => row.sequence)).toEqual(Array.from({ length: 200 }, (_, n) => n + 1));
      expect(await second.call('verdicts')).toEqual([true]);
    });
  });
});

const gapOf = async (browser: LogBrowser) => {
  const rows = await browser.call('rows');
  const gaps = rows.map((row) => row.record).filter((r) => r.type === 'slateguard.guard' && r.data.event === 'gap');
  return gaps.map((r) => (r.data as { range: { first: string; last: string } | null }).range);
};

const files = (folder: string, pattern: RegExp): string[] =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(folder, name));

const scribble = (path: string, from: number): void => {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, from, Math.min(from + 100, bytes.length));
  writeFileSync(path, bytes);
};

describe('a database that lost something', () => {
  const all = { first: '1', last: '60' };
  const damages: [string, (folder: string) => void, object][] = [
    ['the folder is deleted', (folder) => rmSync(folder, { recursive: true }), all],
    ['CURRENT is unreadable', (folder) => scribble(join(folder, 'CURRENT'), 0), all],
    ['the manifest is unreadable', (folder) => scribble(files(folder, /^MANIFEST/)[0]!, 0), all],
    ['the log is damaged in its middle', (folder) => scribble(files(folder, /\.log$/).at(-1)!, 20_000), all],
    [
      'the log has lost its end',
      (folder) => truncateSync(files(folder, /\.log$/).at(-1)!, statSync(files(folder, /\.log$/).at(-1)!).size - 2000),
      { last: '60' },
    ],
    ['an old copy is put in its place', (folder) => restore(folder), { first: '31', last: '60' }],
  ];
  let copy = '';
  const restore = (folder: string) => {
    for (const path of files(folder, /./)) rmSync(path);
    for (const name of readdirSync(copy)) copyFileSync(join(copy, name), join(folder, name));
  };

  it.each(inTurn(damages, 2))('names the gap when %s, and writes on', async (_, damage, range) => {
    await withProfile(async (open, profile) => {
      const first = await open();
      await first.call('append', 'a', 30);
      copy = mkdtempSync(join(tmpdir(), 'slateguard-copy-'));
      await sleep(200);
      for (const path of files(profile.database(), /^(?!LOCK)/))
        copyFileSync(path, join(copy, path.split('/').at(-1)!));
      await first.call('append', 'b', 30);
      // What `storage.local` was told is with the system by now.
      await sleep(300);
      await first.kill();
      damage(profile.database());
      const second = await open();
      await second.call('append', 'c', 5);
      expect(await gapOf(second)).toEqual([expect.objectContaining(range)]);
      expect((await second.call('verdicts')).every(Boolean)).toBe(true);
      const kept = (await second.call('rows')).map((row) => row.key);
      expect(kept).toEqual(expect.arrayContaining(['c-0', 'c-4']));
      rmSync(copy, { recursive: true, force: true });
    });
  });

  it.each(inTurn([0.02, 0.5], 2))('starts anew when a table cannot be read any more (damaged at %d)', async (where) => {
    await withProfile(async (open, profile) => {
      const first = await open();
      await first.call('append', 'a', 200, 8);
      await first.call('ballast');
      await sleep(300);
      await first.kill();
      const [table] = files(profile.database(), /\.ldb$/);
      scribble(table!, Math.floor(statSync(table!).size * where));
      const second = await open();
      await second.call('append', 'c', 5);
      const rows = await second.call('rows');
      expect(rows.map((row) => row.key)).toEqual([undefined, 'c-0', 'c-1', 'c-2', 'c-3', 'c-4']);
      expect(await gapOf(second)).toEqual([expect.objectContaining({ first: '1', last: '200' })]);
      expect(await second.call('verdicts')).toEqual([true]);
    });
  });

  it('saves key and records where they can be read, and goes on beside what it cannot open', async () => {
    await withProfile(async (open) => {
      const browser = await open();
      await browser.call('append', 'a', 20);
      const sequences = Array.from({ length: 20 }, (_, n) => n + 1);
      const saved = await browser.call('saveElsewhere');
      expect(saved).toMatchObject({ keys: ['device'], sequences, queue: { count: 20 } });
      await browser.call('fromTheFuture');
      await browser.call('append', 'b', 2);
      expect((await browser.call('rows')).map((row) => row.key)).toEqual([undefined, 'b-0', 'b-1']);
      expect(await gapOf(browser)).toEqual([expect.objectContaining({ first: '1', last: '20' })]);
      await browser.kill();
      const again = await open();
      await again.call('append', 'c', 1);
      expect((await again.call('rows')).map((row) => row.key)).toEqual([undefined, 'b-0', 'b-1', 'c-0']);
    });
  });

  it('names records taken out behind its back', async () => {
    await withProfile(async (open) => {
      const first = await open();
      await first.call('append', 'a', 20);
      await first.call('cutTail', 3);
      await sleep(300);
      await first.kill();
      const second = await open();
      await second.call('start');
      expect(await gapOf(second)).toEqual([expect.objectContaining({ first: '18', last: '20' })]);
    });
  });
});

describe('delivery to the real service', () => {
  it('ends with every record there once, though browser and service are killed on the way', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'slateguard-ledger-'));
    const tokens = { adminToken: newToken(), enrolmentToken: newToken(), dataDir };
    let service = await runService({ ...tokens, port: 0 });
    const port = Number(new URL(service.endpoint).port);
    const config = { endpoint: service.endpoint, token: tokens.enrolmentToken, production: 'NL-042' };
    try {
      await withProfile(async (open) => {
        const first = await open();
        await first.call('append', 'x', 450, 4);
        await first.call('use', config);
        const flushing = first.call('flush').catch(() => null);
        await sleep(40);
        await service.kill();
        await flushing;
        await first.kill();
        service = await runService({ ...tokens, port });
        const second = await open();
        await second.call('use', config);
        await second.call('hurry');
        const interrupted = second.call('flush').catch(() => null);
        await sleep(60);
        await second.kill();
        await interrupted;
        const third = await open();
        await third.call('use', config);
        await third.call('hurry');
        await third.call('flush');
        expect(await third.call('state')).toMatchObject({ waiting: 0, trouble: 'none', quarantined: 0 });
        const there = await queryRecords(service);
        const ours = await third.call('rows');
        expect(there.map((r) => r.hash)).toEqual(ours.map((row) => row.record.hash));
        expect(await verifyChain(there)).toEqual({ whole: true });
        expect(there).toHaveLength(450);
      });
    } finally {
      await service.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
