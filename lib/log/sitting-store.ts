// Sittings outlive the worker (session) and a killed browser (local): ordinary use is what a disclosure is mostly about.
import type { KeyedArea } from '../storage/area.ts';
import { localKeys, sessionKeys } from '../storage/keys.ts';
import type { Sitting } from './sitting.ts';

export interface SittingAreas {
  session: KeyedArea;
  local: KeyedArea;
}

/** What was kept. After a browser restart tab numbers mean other tabs, so every sitting kept from before is over. */
export async function readSittings({ session, local }: SittingAreas): Promise<Sitting[]> {
  const here = (await session.get(sessionKeys.sittings))[sessionKeys.sittings];
  if (Array.isArray(here)) return here as Sitting[];
  const before = (await local.get(localKeys.sittings))[localKeys.sittings];
  return Array.isArray(before) ? (before as Sitting[]).map((sitting) => ({ ...sitting, over: true })) : [];
}

export async function writeSittings({ session, local }: SittingAreas, sittings: readonly Sitting[]): Promise<void> {
  await local.set({ [localKeys.sittings]: sittings });
  await session.set({ [sessionKeys.sittings]: sittings });
}
