// Registered passages and pictures may be too large for a policy: files beside it, told by their hash.
import type { Policy } from '../model/policy.ts';
import { MAX_BUNDLE_BYTES } from '../model/bundle.ts';
import { followBundle } from '../protect/passages/follow-bundle.ts';
import { localKeys } from '../storage/keys.ts';
import type { PolicySourceDeps } from './policy-source.ts';

interface Wanted {
  name: string;
  sha256: string;
}

export interface Completed {
  policy: Policy;
  missing: string | null;
}

/** Files a policy names, each once. */
function wantedBy({ protect: { passages, images } }: Policy): Wanted[] {
  const named = [passages, images].flatMap((list) =>
    list?.bundle && list.sha256 ? [{ name: list.bundle, sha256: list.sha256 }] : [],
  );
  return named.filter(({ sha256 }, i) => named.findIndex((other) => other.sha256 === sha256) === i);
}

/** A name beside the policy, on the same server and nowhere else. */
export const besideOf = (url: string, name: string): string =>
  new URL(name.split('/').map(encodeURIComponent).join('/'), url).href;

export function createLists({ local, published }: Pick<PolicySourceDeps, 'local' | 'published'>) {
  const texts = new Map<string, string>();
  /** Hashes of what lies on disk; null: not known. */
  let onDisk: string | null = null;
  let last: { of: Policy; having: number; completed: Completed } | null = null;

  async function load(policy: Policy | null): Promise<void> {
    if (!policy || wantedBy(policy).every(({ sha256 }) => texts.has(sha256))) return;
    const stored = await local.get(localKeys.policyLists).catch(() => null);
    if (typeof stored !== 'object' || stored === null) return;
    for (const [sha256, text] of Object.entries(stored)) if (typeof text === 'string') texts.set(sha256, text);
    onDisk = [...texts.keys()].sort().join(' ');
  }

  async function fetchOne({ name, sha256 }: Wanted, url: string): Promise<string | null> {
    const answer = await published!.ask(besideOf(url, name), null, MAX_BUNDLE_BYTES);
    if (answer.kind !== 'text') return answer.kind === 'failed' ? answer.why : 'The server sent nothing.';
    if ((await published!.sha256(answer.text)) !== sha256)
      return `${name} is not the file this policy was written with.`;
    texts.set(sha256, answer.text);
    return null;
  }

  return {
    load,
    /** Brings in what is not here yet. Null when all is here, else why not. */
    async bringIn(policy: Policy, url: string): Promise<string | null> {
      await load(policy);
      for (const wanted of wantedBy(policy)) {
        if (texts.has(wanted.sha256) || !published) continue;
        const why = await fetchOne(wanted, url);
        if (why !== null) return why;
      }
      return null;
    },
    /** Keeps the files of this policy for the next start, and forgets all others. */
    async keepFor(policy: Policy | null): Promise<void> {
      const wanted = new Set(policy ? wantedBy(policy).map(({ sha256 }) => sha256) : []);
      for (const sha256 of texts.keys()) if (!wanted.has(sha256)) texts.delete(sha256);
      const here = [...texts.keys()].sort().join(' ');
      if (here === (onDisk ?? '')) return;
      onDisk = here;
      await local.set(localKeys.policyLists, Object.fromEntries(texts));
    },
    /** The policy with the lists that are here, and what is not. */
    complete(policy: Policy): Completed {
      if (last?.of === policy && last.having === texts.size) return last.completed;
      const wanted = wantedBy(policy);
      const shaOf = new Map(wanted.map(({ name, sha256 }) => [name, sha256]));
      const followed =
        wanted.length === 0
          ? ({ ok: true, policy } as const)
          : followBundle(policy, {
              read: (name) => texts.get(shaOf.get(name) ?? '') ?? null,
              sha256: (text) => [...texts].find(([, known]) => known === text)?.[0] ?? '',
            });
      const completed = followed.ok ? { policy: followed.policy, missing: null } : { policy, missing: followed.reason };
      last = { of: policy, having: texts.size, completed };
      return completed;
    },
  };
}
export type Lists = ReturnType<typeof createLists>;
