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

interface Picture {
  path: string;
  name: string;
  width: number;
  height: number;
  scheme?: 'light' | 'dark';
  tongue?: string;
  /** Pressed before the picture is taken, so that it shows where the keyboard is. */
  keys?: readonly string[];
}

const inBoth = (picture: Omit<Picture, 'scheme'>): Picture[] =>
  (['light', 'dark'] as const).map((scheme) => ({ ...picture, name: `${picture.name}-${scheme}`, scheme }));

const pictures: readonly Picture[] = [
  ...inBoth({ path: 'panel/warn', name: 'panel', width: 960, height: 520 }),
  ...inBoth({ path: 'panel/arrival', name: 'arrival', width: 960, height: 460 }),
  ...inBoth({ path: 'popup/fine', name: 'popup', width: 360, height: 424 }),
  { path: 'welcome', name: 'crew-welcome', width: 760, height: 880 },
  { path: 'declare/first', name: 'crew-declare', width: 760, height: 820 },
  { path: 'panel/likeness', name: 'crew-likeness', width: 960, height: 570, scheme: 'dark' },
  { path: 'panel/file', name: 'crew-file', width: 960, height: 570 },
  { path: 'panel/warn', name: 'crew-keyboard', width: 960, height: 560, keys: ['Tab', 'Tab'] },
  { path: 'panel/warn', name: 'crew-japanese', width: 960, height: 520, tongue: 'ja' },
  { path: 'panel/warn', name: 'crew-right-to-left', width: 960, height: 580, tongue: 'ar-pseudo', scheme: 'dark' },
  { path: 'blocked/instead', name: 'crew-refused', width: 760, height: 560 },
  { path: 'files/list', name: 'crew-outputs', width: 760, height: 620 },
  { path: 'review', name: 'crew-record', width: 760, height: 530, scheme: 'dark' },
];

it.runIf(keep)('takes the pictures for the documentation', { timeout: 120_000 }, async () => {
  for (const { path, name, width, height, scheme, tongue = 'en', keys = [] } of pictures) {
    const { words } = tongues.find((each) => each.name === tongue)!;
    const page = await stage.show(`/${path}`, { width, height: 900, dark: scheme === 'dark', words });
    await page.locator('h1, h2').first().waitFor();
    await page.waitForTimeout(700);
    for (const key of keys) await page.keyboard.press(key);
    await page.screenshot({ path: `${keep}/${name}.png`, clip: { x: 0, y: 0, width, height } });
    await page.context().close();
  }
});
