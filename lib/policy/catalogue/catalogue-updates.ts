// What has changed among the tools since this extension was built: published beside the signed policy, under the same keys.
import type { CatalogueUpdate } from '../../model/catalogue-update.ts';
import type { PublicKey } from '../../model/protocol.ts';
import type { Tool } from '../../model/tool.ts';
import { localKeys } from '../../storage/keys.ts';
import { updateCatalogue } from '../../tools/update-catalogue.ts';
import { besideOf } from '../lists.ts';
import type { PolicySourceDeps, PublishedDeps } from '../policy-source.ts';
import type { Refusal } from '../policy-state.ts';
import { judgeCatalogue, type Judged } from './judge-catalogue.ts';
import { readKeptCatalogue, type KeptCatalogue } from './kept-catalogue.ts';
import { CATALOGUE_NAME, catalogueParts, MAX_CATALOGUE_BYTES } from './signed-catalogue.ts';

/** Where policies are published, and who may sign; as the administrator set it. */
export interface CataloguePlace {
  url: string;
  publicKeys: readonly PublicKey[];
}

export interface CatalogueState {
  /** The catalogue in force. */
  tools: readonly Tool[];
  /** Null: as built. */
  update: (Pick<CatalogueUpdate, 'version' | 'issuedAt' | 'expiresAt' | 'tools'> & { key: string }) | null;
  acceptedAt: string | null;
  /** Past its date: still in force, and to be said. */
  expired: boolean;
  checkedAt: string | null;
  /** Why the last question had no answer, in plain words. */
  trouble: string | null;
  refusal: Refusal | null;
}
export type CatalogueNews = 'catalogue-applied' | 'catalogue-refused';

interface Deps extends Pick<PolicySourceDeps, 'local' | 'now'> {
  published: Pick<PublishedDeps, 'ask' | 'verify'>;
  builtIn: readonly Tool[];
}

/** Tools change by the month: what is asked for with every policy would be asked for nothing. */
export const ASK_EVERY_MS = 15 * 60 * 1000;

export function createCatalogueUpdates({ local, now, published, builtIn }: Deps) {
  let last: Promise<void> = Promise.resolve();
  const alone = (task: () => Promise<void>): Promise<void> => (last = last.then(task, task));
  const listeners = new Set<(news: CatalogueNews | null) => void>();
  let kept: KeptCatalogue | null = null;
  let place: CataloguePlace | null = null;
  let inForce: Extract<Judged, { ok: true }> | null = null;
  let tools = builtIn;

  const tell = (news: CatalogueNews | null): void => listeners.forEach((listener) => listener(news));
  const judge = (text: string, wasTaken: boolean): Promise<Judged> =>
    judgeCatalogue(text, place?.publicKeys ?? [], published.verify, { now: now(), builtIn, wasTaken });

  function enforce(judged: Judged | null): void {
    inForce = judged?.ok ? judged : null;
    tools = updateCatalogue(builtIn, inForce?.update.tools ?? []);
  }

  async function keep(change: Partial<KeptCatalogue>): Promise<void> {
    kept = { ...kept!, ...change };
    await local.set(localKeys.catalogue, kept).catch(() => undefined);
  }

  /** Goes by this place from here on; what it no longer vouches for is not in force. */
  async function follow(next: CataloguePlace | null): Promise<void> {
    kept ??= readKeptCatalogue(await local.get(localKeys.catalogue).catch(() => null));
    const before = inForce?.update.version;
    place = next;
    enforce(next && kept.text !== null ? await judge(kept.text, true) : null);
    if (before !== inForce?.update.version) tell(null);
  }

  function reasonAgainst({ update }: Extract<Judged, { ok: true }>, text: string): string | null {
    const { floor, text: known } = kept!;
    if (update.version < floor)
      return `version: ${update.version} is older than ${floor}, the oldest this device accepts.`;
    const isOther = known !== null && catalogueParts(known)?.document !== catalogueParts(text)?.document;
    if (update.version === floor && isOther)
      return `version: ${floor} was published before with other content. Raise it.`;
    return null;
  }

  async function hear(text: string, etag: string | null): Promise<void> {
    const judged = await judge(text, false);
    const reason = judged.ok ? reasonAgainst(judged, text) : judged.reason;
    if (!judged.ok || reason !== null) return refuse(reason!, etag);
    const isNew = kept!.text !== text || inForce === null;
    const acceptedAt = isNew ? now() : kept!.acceptedAt;
    enforce(judged);
    await keep({ text, etag, acceptedAt, floor: judged.update.version, refusal: null });
    if (isNew) tell('catalogue-applied');
  }

  async function refuse(reason: string, etag: string | null): Promise<void> {
    const isNew = kept!.refusal?.reason !== reason;
    const refusal = isNew ? { reason, at: new Date(now()).toISOString() } : kept!.refusal;
    await keep({ etag, refusal });
    if (isNew) tell('catalogue-refused');
  }

  async function ask(isWanted: boolean): Promise<void> {
    if (!place || !kept) return;
    const isOld = kept.checkedAt === null || Math.abs(now() - kept.checkedAt) >= ASK_EVERY_MS;
    if (!isOld && !isWanted) return;
    // What was refused is looked at again: the clock or the keys may be others by now.
    const etag = kept.refusal === null && inForce ? kept.etag : null;
    const answer = await published.ask(besideOf(place.url, CATALOGUE_NAME), etag, MAX_CATALOGUE_BYTES);
    if (answer.kind === 'failed' && !answer.absent) return keep({ trouble: answer.why });
    await keep({ checkedAt: now(), trouble: null });
    if (answer.kind === 'text') await hear(answer.text, answer.etag);
  }

  return {
    follow: (next: CataloguePlace | null): Promise<void> => alone(() => follow(next)),
    /** `isWanted`: somebody pressed a button. Otherwise not sooner than {@link ASK_EVERY_MS} after the last answer. */
    ask: (isWanted = false): Promise<void> => alone(() => ask(isWanted)),
    tools: (): readonly Tool[] => tools,
    onChange: (listener: (news: CatalogueNews | null) => void): void => void listeners.add(listener),
    current(): CatalogueState {
      const { update, key } = inForce ?? {};
      const instant = (ms: number | null | undefined) => (ms == null ? null : new Date(ms).toISOString());
      return {
        tools,
        update: update && key !== undefined ? { ...update, key } : null,
        acceptedAt: update ? instant(kept?.acceptedAt) : null,
        expired: update ? Date.parse(update.expiresAt) <= now() : false,
        checkedAt: instant(kept?.checkedAt),
        trouble: kept?.trouble ?? null,
        refusal: kept?.refusal ?? null,
      };
    },
  };
}
export type CatalogueUpdates = ReturnType<typeof createCatalogueUpdates>;
