import { send } from '../messaging/send.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Desk } from './desk.ts';
import { textOf } from './material.ts';
import type { PanelHost } from './panel-host.ts';
import { t } from '../words/t.ts';

/** Nothing on the page says whose account this is: asked once, in a line that may be left unanswered. */
function askAccount({ tool }: Snapshot, host: PanelHost): void {
  const say = (is: 'production' | 'personal') => ({
    label: t(`account.${is}`),
    act: () => {
      host.clear();
      void send('account.said', { is }).catch(() => undefined);
    },
  });
  host.choice(t('line.account', { tool: tool.name }), [say('production'), say('personal')]);
}

/** The rules changed under an open page: it is on another account than the approved one, or that is to be asked. */
export function meetAccount(before: Snapshot | null, now: Snapshot | null, meet: (now: Snapshot) => void): void {
  const verdict = now?.account.verdict;
  if (now && before && verdict !== before.account.verdict && (verdict === 'ask' || verdict === 'wrong')) meet(now);
}

/** An unapproved or blocked tool is met on arrival, before work is lost; frames inside a page are met by their gestures. */
export async function meetOnArrival(here: Snapshot, desk: Desk, host: PanelHost, page: Window): Promise<void> {
  if (page.top !== page) return;
  if (here.account.verdict === 'ask') askAccount(here, host);
  if (here.arrival.action === 'log') {
    if (here.tool.conditions)
      host.quietLine(t('line.conditions', { tool: here.tool.name, conditions: here.tool.conditions }));
    return;
  }
  if (page.document.readyState === 'loading') {
    await new Promise((ready) => page.document.addEventListener('DOMContentLoaded', ready, { once: true }));
  }
  const nothing = (): void => undefined;
  await desk.settle(textOf('arrival', ''), { release: nothing, discard: nothing });
}
