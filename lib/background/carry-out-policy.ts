// What a policy means outside our own memory: the browser's rules and scripts, open pages, the notice.
import { buildHash } from '../model/build.ts';
import type { Policy } from '../model/policy.ts';
import { createMutex } from '../log/mutex.ts';
import { sha256, utf8 } from '../log/base64url.ts';
import type { PolicyState } from '../policy/policy-state.ts';
import { sessionKeys } from '../storage/keys.ts';

interface Session {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

interface Work {
  work(state: PolicyState): Promise<void>;
  /** What else it depends on: the catalogue in force. */
  beside(): unknown;
}

/**
 * Does `work` for every policy once a browser session. A worker that only wakes up finds it done, and has its time for
 * whoever woke it; one that died in between, or whose work failed, does it again.
 */
export function createPolicyCarrier(session: Session, { work, beside }: Work) {
  const alone = createMutex();
  return (state: PolicyState): Promise<void> =>
    alone(async () => {
      const mark = await markOf(state, beside());
      const { [sessionKeys.carriedOut]: done } = await session.get(sessionKeys.carriedOut);
      if (done === mark) return;
      await work(state);
      await session.set({ [sessionKeys.carriedOut]: mark });
    });
}

/** Tells rules and lists apart, not what is merely known of them, such as when a place was last asked. */
const markOf = ({ policy, source, signed, missingLists }: PolicyState, beside: unknown): Promise<string> =>
  sha256(utf8(JSON.stringify([buildHash, beside, source, signed?.url, missingLists, policy && withoutLists(policy)])));

/** Lists beside the policy are megabytes; it names them by their hash. */
function withoutLists({ protect, ...rest }: Policy): unknown {
  const { passages, images } = protect;
  const named = (list: typeof passages | typeof images) => (list?.bundle ? { ...list, data: null } : list);
  return { ...rest, protect: { ...protect, passages: named(passages), images: named(images) } };
}
