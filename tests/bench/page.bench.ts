import type { BenchRow } from './bench-row.ts';
import { loadRows } from './page/load-rows.ts';
import { panelRows } from './page/panel-rows.ts';
import { pasteRows } from './page/paste-rows.ts';
import { openTwoBrowsers } from './page/two-browsers.ts';

/** What a person feels of the extension, against the same pages without it. Takes about two minutes. */
export default async function pageBench(): Promise<BenchRow[]> {
  const browsers = await openTwoBrowsers();
  try {
    return [...(await loadRows(browsers)), ...(await pasteRows(browsers)), ...(await panelRows(browsers))];
  } finally {
    await browsers.close();
  }
}
