import type { PopupState } from '../../lib/messaging/replies.ts';
import { outputOf } from '../../scripts/setup/extension.ts';
import { launchChromium } from './chromium.ts';
import type { Chromium } from './chromium.ts';
import { policy } from './policy.ts';
import type { PolicyParts } from './policy.ts';
import { openPackageShelf } from './package-shelf.ts';
import { servePages } from './serve-pages.ts';
import type { PageServer } from './serve-pages.ts';
import { startService } from './service.ts';
import type { TestService } from './service.ts';

export interface Session {
  server: PageServer;
  service: TestService;
  browser: Chromium;
  close(): Promise<void>;
}

/** Asks the extension what its popup would show, from a page of its own. */
export async function popupState(browser: Chromium): Promise<PopupState> {
  const page = await browser.open(`chrome-extension://${browser.id}/popup.html`);
  try {
    const answer: unknown = await page.evaluate(() => chrome.runtime.sendMessage({ name: 'popup.state', data: {} }));
    return (answer as { reply: PopupState }).reply;
  } finally {
    await page.close();
  }
}

/** Plays the browser tests in an installation by policy: `npm run soak -- --only pages` does. */
export const installsByPolicy = process.env['INSTALL_BY_POLICY'] === '1';

/** Managed policies reach a browser seconds after its start. */
const POLICY_MS = 20_000;

/** Waits until the extension works under this revision of the policy. */
export async function policyInForce(browser: Chromium, revision: number): Promise<void> {
  const end = Date.now() + POLICY_MS;
  for (;;) {
    const state = await popupState(browser);
    if (state.policy.source !== 'built-in' && state.policy.revision === revision) return;
    const why = state.refusal ? `refused: ${state.refusal.reason}` : `source ${state.policy.source}`;
    if (Date.now() > end) throw new Error(`Policy revision ${revision} is not in force (${why})`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/**
 * A browser with the extension, the policy in force, the pages and a disclosure service of its own. `byPolicy`: the
 * extension is packed and installed as an administrator would have it, which is what puts the network gate in force.
 */
export async function openSession(parts: PolicyParts = {}, byPolicy = installsByPolicy): Promise<Session> {
  const [server, service] = await Promise.all([servePages(), startService()]);
  const shelf = byPolicy ? await openPackageShelf() : null;
  const disclosure = { endpoint: service.endpoint, enrolmentToken: service.enrolmentToken, content: 'none' as const };
  const browser = await launchChromium({
    port: server.port,
    extension: shelf ? null : outputOf('chromium'),
    ...(shelf ? { installation: { shelf } } : {}),
    policy: policy({ disclosure, ...parts }),
  });
  await policyInForce(browser, parts.revision ?? 1);
  return {
    server,
    service,
    browser,
    close: async () => {
      await browser.close();
      await Promise.all([server.close(), service.stop(), shelf?.close()]);
    },
  };
}
