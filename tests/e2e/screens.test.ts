import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFaults, lookOver, looks, makeReady } from '../components/screens/look-over.ts';
import type { Look } from '../components/screens/look-over.ts';
import { openStage } from '../components/screens/open-stage.ts';
import type { Stage } from '../components/screens/open-stage.ts';
import { screens } from '../components/screens/screens.ts';
import { tongues } from '../components/screens/tongues.ts';

/** Name a folder and every screen is kept there as a picture. */
const keep = process.env.SCREENS_DIR;

const nameOf = (path: string, { width, scheme }: Look, tongue: string): string =>
  `${path.replace('/', '-')}-${width}-${scheme}-${tongue}`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** Two looks a screen, light and dark; every second in English, the others in the language whose turn it is. All in the soak. */
const cases = screens.map((path, index) => {
  const tongue = index % 2 ? tongues[1 + (((index - 1) / 2) % (tongues.length - 1))]! : tongues[0]!;
  return { path, tongue, inTurn: looks.filter((_, at) => keep || at % 3 === index % 3) };
});

it.each(cases)('$path in $tongue.name has no fault axe-core knows, nothing cut off or sideways', async (screen) => {
  const { path, tongue, inTurn } = screen;
  const page = await stage.show(`/${path}`, { width: 1440, height: 900, dark: false, words: tongue.words });
  await makeReady(page, path);
  for (const look of inTurn) {
    expect(await lookOver(page, look)).toEqual([]);
    if (keep) await page.screenshot({ path: `${keep}/${nameOf(path, look, tongue.name)}.png` });
  }
  await page.context().close();
});

it('axe-core would notice: a page with a nameless button has a fault', async () => {
  const page = await stage.show('/welcome', { width: 400, height: 800, dark: false });
  await makeReady(page, 'welcome');
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect((await axeFaults(page)).join()).toContain('button-name');
  await page.context().close();
});

const schemes = ['light', 'dark'] as const;
const pictures = [
  { path: 'panel/warn', name: 'panel', width: 960, height: 520 },
  { path: 'panel/arrival', name: 'arrival', width: 960, height: 460 },
  { path: 'popup/fine', name: 'popup', width: 360, height: 424 },
];

it.runIf(keep)('takes the pictures for the documentation', async () => {
  for (const { path, name, width, height } of pictures) {
    for (const scheme of schemes) {
      const page = await stage.show(`/${path}`, { width, height: 900, dark: scheme === 'dark' });
      await page.locator('h1, h2').first().waitFor();
      await page.waitForTimeout(700);
      await page.screenshot({ path: `${keep}/${name}-${scheme}.png`, clip: { x: 0, y: 0, width, height } });
      await page.context().close();
    }
  }
});
