import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { type Catalogue, catalogueOf } from '../../../scripts/setup/catalogues.ts';
import { browserPath } from '../../../scripts/setup/browsers.ts';
import { featuresOff } from '../../support/features-off.ts';
import { bundleStage } from './bundle-stage.ts';

const ORIGIN = 'https://stage.example';

/** Looks like a chat tool's page, so that a panel is seen where it will be seen. */
const toolPage = `<style>
body{margin:0;font:15px system-ui;background:#fff;color:#222}main{max-width:640px;margin:0 auto;padding:72px 16px}
h1{font-size:24px;font-weight:500}textarea{box-sizing:border-box;width:100%;height:120px;border:1px solid #767676;border-radius:16px;padding:16px;font:inherit;background:#fff;color:#222}
@media(prefers-color-scheme:dark){body{background:#202124;color:#e8e8e8}textarea{background:#2a2b2e;color:#e8e8e8}}
</style><main><h1>What are you working on?</h1><textarea aria-label="Message"></textarea></main>`;

export interface View {
  width: number;
  height: number;
  dark: boolean;
  /** English where none is given. */
  words?: Catalogue;
}

export interface Stage {
  show(path: string, view: View): Promise<Page>;
  close(): Promise<void>;
}

/** A browser that shows one screen at a time, with no network: every request is answered from the bundle. */
export async function openStage(): Promise<Stage> {
  const [{ script, css }, browser] = await Promise.all([bundleStage(), launch()]);
  const document = (
    path: string,
  ) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Slateguard</title>
<meta name="viewport" content="width=device-width,initial-scale=1">${path.startsWith('/panel') ? '' : `<style>${css}</style>`}</head>
${path.startsWith('/panel') ? `<body>${toolPage}` : `<body class="sg"><div id="app"></div>`}<script type="module" src="/stage.js"></script></body></html>`;
  return {
    async show(path, { width, height, dark, words = catalogueOf('en') }) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        locale: 'en-GB',
        timezoneId: 'Europe/London',
      });
      const page = await context.newPage();
      await page.addInitScript((given) => Object.assign(window, { words: given }), words);
      await page.route('**/*', (route) =>
        route.request().url().endsWith('/stage.js')
          ? route.fulfill({ contentType: 'text/javascript', body: script })
          : route.fulfill({ contentType: 'text/html', body: document(path) }),
      );
      await page.goto(`${ORIGIN}${path}`);
      return page;
    },
    close: () => browser.close(),
  };
}

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath('chromium'),
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', featuresOff],
  });
