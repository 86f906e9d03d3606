// Every way out of a page, in both browsers: as IT installs the extension, and without IT, for the published score.
import { ensureBrowsers } from '../../scripts/setup/browsers.ts';
import { buildExtension } from '../../scripts/setup/extension.ts';
import { openFirefoxSession } from '../support/firefox-session.ts';
import { playWaysOut } from '../support/play-ways-out.ts';
import type { WayTried } from '../support/play-ways-out.ts';
import { openSession } from '../support/session.ts';
import { waysOut } from '../support/ways-out.ts';
import type { WayOut } from '../support/ways-out.ts';
import type { Range, SoakOptions, SoakResult } from './soak-result.ts';

/** Once through is all there is. */
export const range: Range = { rounds: 1, inBrowser: true, isSampled: false };

const address = 'https://chatgpt.com/textarea';

async function inChromium(byPolicy: boolean): Promise<WayTried[]> {
  const session = await openSession({}, byPolicy);
  const tried = await playWaysOut(waysOut, session.server, () => session.browser.open(address));
  await session.close();
  return tried;
}

async function inFirefox(byPolicy: boolean): Promise<WayTried[]> {
  const ways = waysOut.filter(({ only }) => only !== 'chromium');
  const session = await openFirefoxSession({}, {}, byPolicy);
  const tried = await playWaysOut(ways, session.server, () => session.firefox.open(address));
  await session.close();
  return tried;
}

const word = ({ leaked, open }: WayTried): string => (leaked ? 'LEAVES' : open ? 'held' : 'shut');

/** A gate that lets nothing through would hold everything: ordinary words have to arrive, but for what nobody can see. */
function faultsOf(where: string, tried: readonly WayTried[], isShut: (way: WayOut) => boolean): string[] {
  return tried.flatMap((result) => {
    const way = waysOut.find(({ name }) => name === result.way)!;
    if (result.leaked) return [`${where}: ${result.way} leaves`];
    return result.open || isShut(way) ? [] : [`${where}: ${result.way} is shut to ordinary words`];
  });
}

export default async function waysOutSoak({ rounds, seed, log }: SoakOptions): Promise<SoakResult> {
  ensureBrowsers(['chromium', 'firefox']);
  if (!process.argv.includes("--no-build")) buildExtension("firefox");
  const chromium = await inChromium(true);
  const alone = await inChromium(false);
  const firefox = await inFirefox(true);
  for (const { way } of chromium) {
    const cells = [chromium, alone, firefox].map((tried) => tried.find((result) => result.way === way));
    log?.([way, ...cells.map((cell) => (cell ? word(cell) : '–'))].join(' | '));
  }
  const failures = [
    ...faultsOf('Chromium by policy', chromium, ({ unseen }) => unseen === true),
    ...faultsOf('Firefox by policy', firefox, () => false),
  ];
  const leaves = alone.filter(({ leaked }) => leaked).length;
  return { rounds, seed, failures, counts: { ways: chromium.length, 'leave without IT': leaves } };
}
