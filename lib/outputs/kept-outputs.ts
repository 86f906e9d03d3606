// What was taken from tools with this browser: by it a file is known again, and asked about before a delivery.
import { z } from 'zod';
import { KeptOutput } from '../model/output.ts';
import type { KeyedArea } from '../storage/area.ts';
import { localKeys } from '../storage/keys.ts';

/** Months of work; older files are no longer known here, their records stay with the production. */
const MOST = 1000;

export function createKeptOutputs(local: KeyedArea) {
  let last: Promise<unknown> = Promise.resolve();
  const read = async (): Promise<KeptOutput[]> => {
    const found = (await local.get(localKeys.outputs))[localKeys.outputs];
    return z.array(KeptOutput).safeParse(found).data ?? [];
  };
  /** One change at a time. */
  const change = (work: (all: KeptOutput[]) => KeptOutput[]): Promise<void> => {
    const turn = last.then(async () => local.set({ [localKeys.outputs]: work(await read()).slice(0, MOST) }));
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    /** Newest first. */
    all: read,
    byId: async (id: string): Promise<KeptOutput | null> => (await read()).find((one) => one.id === id) ?? null,
    keep: (one: KeptOutput): Promise<void> => change((all) => [one, ...all.filter(({ id }) => id !== one.id)]),
    /** Of one production; its work here has ended. */
    forget: (production: string): Promise<void> => change((all) => all.filter((one) => one.production !== production)),
    renew: (id: string, newer: (one: KeptOutput) => KeptOutput): Promise<void> =>
      change((all) => all.map((one) => (one.id === id ? newer(one) : one))),
  };
}
export type KeptOutputs = ReturnType<typeof createKeptOutputs>;
