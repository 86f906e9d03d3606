import type { PopupState } from '../../lib/messaging/replies.ts';
import { outputOf } from '../../scripts/setup/extension.ts';
import { launchFirefox } from './firefox.ts';
import type { Firefox } from './firefox.ts';
import { policy } from './policy.ts';
import type { PolicyParts } from './policy.ts';
import { openPackageShelf } from './package-shelf.ts';
import { servePages } from './serve-pages.ts';
import type { PageServer } from './serve-pages.ts';
import { startService } from './service.ts';
import { installsByPolicy } from './session.ts';
import type { TestService } from './service.ts';

export interface FirefoxSession {
  server: PageServer;
  service: TestService;
  firefox: Firefox;
  /** What the popup would show. */
  popup(): Promise<PopupState>;
  close(): Promise<void>;
}

const ask = `async () => JSON.stringify((await browser.runtime.sendMessage({ name: 'popup.state', data: {} })).reply)`;
/** What the popup would show. */
export const popupStateIn = async (firefox: Firefox): Promise<PopupState> =>
  JSON.parse(await firefox.inExtension<string>(ask)) as PopupState;

/** Waits until this revision is in force, whether the extension is there already or on its way. */
export async function firefoxUnder(firefox: Firefox, revision: number, ms = 15_000): Promise<void> {
  for (const end = Date.now() + ms; ;) {
    const state = await popupStateIn(firefox).catch(() => null);
    if (state && state.policy.source !== 'built-in' && state.policy.revision === revision) return;
    const why = state ? (state.refusal?.reason ?? state.policy.source) : 'no answer';
    if (Date.now() > end) throw new Error(`Policy revision ${revision} is not in force (${why})`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** A Firefox with the extension, the policy in force, the pages and a disclosure service of its own. */
export async function openFirefoxSession(
  parts: PolicyParts = {},
  preferences: Record<string, unknown> = {},
  byPolicy = installsByPolicy,
): Promise<FirefoxSession> {
  const [server, service] = await Promise.all([servePages(), startService()]);
  const shelf = byPolicy ? await openPackageShelf() : null;
  const disclosure = { endpoint: service.endpoint, enrolmentToken: service.enrolmentToken, content: 'none' as const };
  const firefox = await launchFirefox({
    port: server.port,
    extension: shelf ? null : outputOf('firefox'),
    ...(shelf ? { installation: { shelf } } : {}),
    policy: policy({ disclosure, ...parts }),
    preferences,
  });
  await firefoxUnder(firefox, parts.revision ?? 1);
  return {
    server,
    service,
    firefox,
    popup: () => popupStateIn(firefox),
    close: async () => {
      await firefox.close();
      await Promise.all([server.close(), service.stop(), shelf?.close()]);
    },
  };
}
