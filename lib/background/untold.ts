// What happened to the guard itself while this browser worked for no show, and is told once it works for one again.
import { z } from 'zod';
import { createMutex } from '../log/mutex.ts';
import type { KeyedArea } from '../storage/area.ts';
import { localKeys } from '../storage/keys.ts';

export const untoldKinds = [
  'installed',
  'updated',
  'applied',
  'refused',
  'signed-refused',
  'catalogue-applied',
  'catalogue-refused',
  'missing',
  'lapsed',
] as const;
export type UntoldKind = (typeof untoldKinds)[number];

const Kept = z.array(z.enum(untoldKinds));

/** Kinds only, each once: when or how often it happened off a show is nobody's business. */
export function createUntold(local: Pick<KeyedArea, 'get' | 'set'>) {
  const alone = createMutex();
  const read = async (): Promise<UntoldKind[]> =>
    Kept.safeParse((await local.get(localKeys.untold))[localKeys.untold]).data ?? [];
  return {
    all: read,
    add: (kind: UntoldKind): Promise<void> =>
      alone(async () => local.set({ [localKeys.untold]: [...new Set([...(await read()), kind])] })),
    drop: (kinds: readonly UntoldKind[]): Promise<void> =>
      alone(async () => local.set({ [localKeys.untold]: (await read()).filter((kind) => !kinds.includes(kind)) })),
  };
}
export type Untold = ReturnType<typeof createUntold>;
