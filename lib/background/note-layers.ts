import { browser } from '../browser.ts';
import { localKeys } from '../storage/keys.ts';
import type { Office } from './office.ts';

export const layersWords = {
  managed: 'Page and network.',
  'page-only': 'Page only: the browser gives the network gate no say in this installation.',
} as const;

/** Puts on record which layers are in force, once and at every change; losing one is an event of its own. */
export async function noteLayers(office: Office): Promise<void> {
  const mode = (await office.gate.isLive()) ? 'managed' : 'page-only';
  const { [localKeys.layers]: before } = await browser.storage.local.get(localKeys.layers);
  if (before === mode) return;
  await office.source.whenReady();
  const event = before === 'managed' ? 'layer-lost' : 'layers';
  // Off a show nothing is written; it is told at the first occasion on one.
  if (!(await office.records.note(event, layersWords[mode], null, office.stamp()))) return;
  await browser.storage.local.set({ [localKeys.layers]: mode });
}
