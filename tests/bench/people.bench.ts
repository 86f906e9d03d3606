import type { BenchRow } from './bench-row.ts';
import { openTwoBrowsers } from './page/two-browsers.ts';
import { costRows } from './people/costs.ts';
import { journeyRows } from './people/journeys.ts';

/** What a day with the guard asks of a person and of their machine, against the same day without it. Takes about four minutes. */
export default async function peopleBench(): Promise<BenchRow[]> {
  const browsers = await openTwoBrowsers({
    tools: { unlisted: 'warn', entries: ['claude', 'chatgpt'].map((tool) => ({ tool, status: 'approved' })) },
  });
  try {
    return [...(await costRows(browsers)), ...(await journeyRows(browsers))];
  } finally {
    await browsers.close();
  }
}
