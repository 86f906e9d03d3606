import { noteLayers } from './note-layers.ts';
import type { Office } from './office.ts';

/** A browser that works for a show again says what happened to its guard meanwhile, as far as that still stands. */
export async function tellLate(office: Office): Promise<void> {
  const state = await office.source.whenReady();
  await office.records.catchUp(state, office.stamp());
  await noteLayers(office);
}
