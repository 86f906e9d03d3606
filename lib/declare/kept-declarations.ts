// What was declared on this computer: what is in force today, and what may be said again tomorrow with one press.
import { z } from 'zod';
import { UseDraft } from '../model/declaration.ts';
import { detectorIds } from '../model/detector-id.ts';
import type { KeyedArea } from '../storage/area.ts';
import { localKeys } from '../storage/keys.ts';

export const KeptDeclaration = z.object({
  /** Id of the first record of this use: what attempts cite and the production answers. */
  case: z.string(),
  production: z.string(),
  at: z.iso.datetime(),
  /** In force until then, unless ended before. */
  until: z.iso.datetime(),
  detectors: z.array(z.enum(detectorIds)),
  draft: UseDraft,
});
export type KeptDeclaration = z.infer<typeof KeptDeclaration>;

/** More than anybody looks through. */
const MOST = 24;

export function createKeptDeclarations(local: KeyedArea) {
  let last: Promise<unknown> = Promise.resolve();
  const read = async (): Promise<KeptDeclaration[]> => {
    const found = (await local.get(localKeys.declarations))[localKeys.declarations];
    return z.array(KeptDeclaration).safeParse(found).data ?? [];
  };
  /** One change at a time. */
  const change = (work: (all: KeptDeclaration[]) => KeptDeclaration[]): Promise<void> => {
    const turn = last.then(async () => local.set({ [localKeys.declarations]: work(await read()).slice(0, MOST) }));
    last = turn.catch(() => undefined);
    return turn;
  };
  const endedOn = (one: KeptDeclaration, tool: string, now: string): KeptDeclaration =>
    one.draft.tool === tool && one.until > now ? { ...one, until: now } : one;

  return {
    /** Newest first, each use once. */
    all: read,
    /** What work on this tool is for now; null where nothing is declared. `now`: ISO instant. */
    async inForce(production: string, tool: string, now: string): Promise<KeptDeclaration | null> {
      const fits = (one: KeptDeclaration) =>
        one.production === production && one.draft.tool === tool && one.at <= now && now < one.until;
      return (await read().catch(() => [])).find(fits) ?? null;
    },
    /** Takes the place of what was in force on its tool. */
    keep: (one: KeptDeclaration): Promise<void> =>
      change((all) => {
        const others = all.filter((other) => other.case !== one.case);
        return [one, ...others.map((other) => endedOn(other, one.draft.tool, one.at))];
      }),
    /** What was declared for one production; its work here has ended. */
    forget: (production: string): Promise<void> => change((all) => all.filter((one) => one.production !== production)),
    end: (tool: string, now: string): Promise<void> => change((all) => all.map((one) => endedOn(one, tool, now))),
  };
}
export type KeptDeclarations = ReturnType<typeof createKeptDeclarations>;
