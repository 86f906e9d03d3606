import { expect, inject, it } from 'vitest';
import { startService } from '../running-service.ts';
import { TOKENS } from './instance.ts';
import { judgeRun } from './judge-run.ts';
import { planRun } from './plan-run.ts';
import { playFaults } from './play-faults.ts';
import { newSender } from './sender.ts';

const kind = inject('postgres') === undefined ? 'sqlite' : 'postgres';
const seed = Number(process.env.SEED ?? 1000);
const RUNS = 25;

it(
  `whatever fails, what was signed for is there, once, in order, and the tree verifies (${RUNS} runs from SEED=${seed})`,
  { timeout: 240_000 },
  async () => {
    const { failures, counts } = await playFaults(kind, seed, RUNS);
    expect(failures).toEqual([]);
    // Each way of failing was played, and really did fail something.
    for (const what of ['refused', 'unanswered', 'stored without an answer', 'replayed'])
      expect([what, counts[what]]).toEqual([what, expect.toSatisfy((count: number) => count > 0)]);
  },
);

it('a seed is the same run every time, and its neighbours are others', () => {
  const stage = { kind, disk: null } as const;
  const told = (from: number) => {
    const { name, random } = planRun(from, stage);
    return [name, random(), random()];
  };
  expect(told(seed)).toEqual(told(seed));
  expect(new Set(Array.from({ length: 8 }, (_, n) => planRun(seed + n, stage).name)).size).toBe(8);
});

it('says what is missing, and what was signed for and is not there', async () => {
  const { origin } = await startService(TOKENS);
  const sender = newSender('NL-042', 'e1', () => origin);
  await sender.enrol();
  const first = sender.write(3);
  await sender.deliver(first);
  sender.write(1);
  const receipt = sender.receipts[0]!;
  sender.receipts.push({ ...receipt, ackedThrough: '4' });
  const played = { production: 'NL-042', senders: [sender], lost: new Map(), isInOrder: true };
  expect(await judgeRun(origin, played)).toEqual([
    'record 4 is missing',
    'a receipt has another head at 4',
    'record 4 was signed for and is missing',
  ]);
});
