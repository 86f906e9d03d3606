import type { Snapshot } from '../model/snapshot.ts';
import type { Desk } from './desk.ts';
import { textOf } from './material.ts';
import type { PanelHost } from './panel-host.ts';
import { t } from '../words/t.ts';

/** An unapproved or blocked tool is met on arrival, before work is lost; frames inside a page are met by their gestures. */
export async function meetOnArrival(here: Snapshot, desk: Desk, host: PanelHost, page: Window): Promise<void> {
  if (page.top !== page) return;
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
