// Whatever language a crew reads, every screen is whole, readable and usable by everybody.
import { looks, lookOver, makeReady } from '../components/screens/look-over.ts';
import { openStage } from '../components/screens/open-stage.ts';
import { screens } from '../components/screens/screens.ts';
import { tongues } from '../components/screens/tongues.ts';
import type { Range, SoakOptions, SoakResult } from './soak-result.ts';

/** Every screen in every language, once; a sample is among the browser tests. */
export const range: Range = { rounds: screens.length * tongues.length, inBrowser: true, isSampled: false };

export default async function lookAtScreens({ rounds, seed, log }: SoakOptions): Promise<SoakResult> {
  const stage = await openStage();
  const failures: string[] = [];
  const counts: Record<string, number> = {};
  try {
    for (let round = seed; round < seed + rounds; round++) {
      const path = screens[round % screens.length]!;
      const { name, words } = tongues[Math.floor(round / screens.length) % tongues.length]!;
      const page = await stage.show(`/${path}`, { width: 1440, height: 900, dark: false, words });
      await makeReady(page, path);
      for (const look of looks) {
        const faults = await lookOver(page, look);
        failures.push(...faults.map((fault) => `${path} in ${name}, ${fault}`));
        counts['views'] = (counts['views'] ?? 0) + 1;
      }
      await page.context().close();
      log?.(`${path} in ${name}`);
    }
  } finally {
    await stage.close();
  }
  return { rounds, seed, failures, counts };
}
