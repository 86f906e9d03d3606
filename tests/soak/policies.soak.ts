// Whatever is wrong with a policy, both browsers keep the one before, whole, and say why.
import { setTimeout as sleep } from 'node:timers/promises';
import { IN_FORCE, malformed, strict } from '../policy/malformed.ts';
import { benchKeys, openPolicyBench } from '../support/policy-bench.ts';
import { seeded } from '../support/seeded.ts';
import type { Range, SoakOptions, SoakResult } from './soak-result.ts';

const browsers = ['chromium', 'firefox'] as const;

const cases = malformed(benchKeys);
/** Has nothing in common with their number: a sample is of every kind, and a whole run is all of them. */
const STEP = 31;

/** All of them, and as many changed bytes, in each browser. */
export const range: Range = { rounds: cases.length, inBrowser: true, browsers, sample: 4 };

/** A round is one policy of the list, one changed byte of a signed one, and the right one again. */
export default async function policies({ rounds, seed, log }: SoakOptions): Promise<SoakResult> {
  const failures: string[] = [];
  const counts: Record<string, number> = {};
  await Promise.all(
    browsers.map(async (browser) => {
      const bench = await openPolicyBench(browser);
      try {
        const tally = (what: string): number => (counts[what] = (counts[what] ?? 0) + 1);
        for (const [name, wrong] of await play(bench, rounds, seed)) {
          tally(`${browser}: refused`);
          if (wrong !== null) failures.push(`${browser}: ${name}: ${wrong}`);
        }
        failures.push(...(await reportOf(bench)).map((why) => `${browser}: ${why}`));
        log?.(`${browser} done`);
      } finally {
        await bench.close();
      }
    }),
  );
  return { rounds, seed, failures, counts };
}

type Bench = Awaited<ReturnType<typeof openPolicyBench>>;

async function play(bench: Bench, rounds: number, seed: number): Promise<[string, string | null][]> {
  const results: [string, string | null][] = [];
  const random = seeded(seed);
  const bytes = Buffer.from(benchKeys.trusted.publish({ ...strict, revision: IN_FORCE + 1, onError: 'allow' }));
  for (let round = 0; round < rounds; round++) {
    const each = cases[((seed - 1 + round) * STEP) % cases.length]!;
    results.push([`${each.by}, ${each.name}`, await bench.try(each)]);
    const at = Math.floor(random() * bytes.length);
    const changed = Buffer.from(bytes);
    changed[at] = changed[at]! ^ (1 << Math.floor(random() * 8));
    results.push([`byte ${at}`, await bench.tryText(changed.toString())]);
    results.push([`after ${each.name}`, await bench.recovers()]);
  }
  return results;
}

/** Every refusal is on record at the service. */
async function reportOf(bench: Bench): Promise<string[]> {
  for (let i = 0; i < 40; i++) {
    if ((await bench.reported()).refusals > 0) return [];
    await sleep(500);
  }
  return ['no refusal reached the service'];
}
