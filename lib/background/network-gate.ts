// The gate of the network put together: which requests it is asked about, by which rules it decides, what is recorded.
import { browser } from '../browser.ts';
import { decide } from '../decide/decide.ts';
import { decideError } from '../decide/decide-error.ts';
import { rulesFor } from '../decide/rules.ts';
import { detection } from '../detect/detection.ts';
import { isRaised } from '../model/finding.ts';
import { followGuardedTabs } from '../gate/guarded-tabs.ts';
import { createNetworkGate, type Stopped } from '../gate/network-gate.ts';
import type { RequestDetails } from '../gate/read-request.ts';
import { canBlock, isFirefox, mayBlock, watchFormWeight, watchRequests } from '../gate/watch-requests.ts';
import type { Decision, Rules } from '../model/decision.ts';
import type { Policy } from '../model/policy.ts';
import type { Tool } from '../model/tool.ts';
import { protectionOf } from '../policy/protection.ts';
import { entryFor } from '../policy/standing.ts';
import { catalogue } from '../tools/catalogue/index.ts';
import { requestPatterns } from '../tools/request-patterns.ts';
import type { ToolsInForce } from './tools-in-force.ts';

interface Facts {
  policy(): Policy | null;
  tools: ToolsInForce;
  /** Tools the manifest does not know. */
  beyond(): Tool[];
  /** Resolves once there are rules to decide by. */
  whenReady(): Promise<unknown>;
  onStopped(stopped: Stopped): void;
}

/** How long after a tool's page began to load its guard may take to report. */
const ARRIVING_MS = 10_000;

export type GateInForce = ReturnType<typeof createGateInForce>;

export function createGateInForce({ policy, tools, beyond, whenReady, onStopped }: Facts) {
  const judge = createWordJudge(policy);
  const gate = createNetworkGate({
    toolAt: (url) => tools.at(url),
    toolOfTab: (tab) => tabs.toolOf(tab),
    judge,
    own: browser.runtime.getURL('').replace(/\/$/, ''),
    now: () => Date.now(),
    onStopped,
  });
  const tabs = followGuardedTabs(
    (url) => tools.at(url),
    () => follow(),
  );
  let live = Promise.resolve(false);
  let endElsewhere: (() => void) | null = null;
  let endCustom: (() => void) | null = null;
  let arriving = 0;

  const verdict = (passes: boolean) => ({ cancel: !passes });
  /** Firefox waits until there are rules; Chromium has to be told at once. */
  function answer(details: RequestDetails) {
    if (details.type === 'main_frame' || details.type === 'sub_frame') arrive();
    if (gate.isReady() || !isFirefox()) return verdict(gate.passes(details));
    return whenReady().then(() => verdict(gate.passes(details)));
  }
  const elsewhere = (details: RequestDetails) => (tools.at(details.url) ? undefined : answer(details));

  function arrive(): void {
    arriving = Date.now() + ARRIVING_MS;
    follow();
    setTimeout(follow, ARRIVING_MS + 1);
  }

  /** While a tool is open, what it sends anywhere is looked at; otherwise only what goes to a tool. */
  function follow(): void {
    const isWanted = mayBlock() && (tabs.any() || arriving > Date.now());
    if (isWanted) endElsewhere ??= watchRequests(['<all_urls>'], elsewhere);
    else {
      endElsewhere?.();
      endElsewhere = null;
    }
  }

  return {
    /** As soon as the browser has said so. */
    isLive: (): Promise<boolean> => live,
    pass: gate.pass,
    clear: gate.clear,
    /** Registers its listeners before it returns, so that a request can wake the worker. */
    start(): Promise<boolean> {
      if (mayBlock()) {
        watchRequests(requestPatterns(catalogue), answer);
        watchRequests(['ws://*/*', 'wss://*/*'], answer, ['websocket']);
        if (isFirefox())
          watchFormWeight(['<all_urls>'], gate.weightOf, (details) => verdict(gate.passesUnseen(details)));
      }
      void whenReady().then(gate.ready);
      live = canBlock();
      return live;
    },
    /** The policy or the catalogue did: tools that only they know. */
    toolsChanged(): void {
      endCustom?.();
      endCustom = null;
      const custom = requestPatterns(beyond());
      if (mayBlock() && custom.length > 0) endCustom = watchRequests(custom, answer);
    },
  };
}

/** Decides about words by the rules of a tool, as the guard in its page does. */
function createWordJudge(policy: () => Policy | null) {
  let of: Policy | null | undefined;
  let kit: ReturnType<typeof detection.compileKit> | null = null;
  const rules = new Map<string, Rules>();

  function renew(now: Policy | null): NonNullable<typeof kit> {
    if (kit && of === now) return kit;
    of = now;
    rules.clear();
    kit = detection.compileKit({ ...protectionOf(now), images: null });
    return kit;
  }

  function rulesOf(tool: Tool, now: Policy | null): Rules {
    const entry = entryFor(now, tool.id);
    const known =
      rules.get(tool.id) ??
      rulesFor(now, { id: tool.id, status: entry?.status ?? 'unlisted', permits: entry?.permits ?? [] });
    rules.set(tool.id, known);
    return known;
  }

  return (tool: Tool, words: string, mask: (text: string) => string): Decision => {
    const now = policy();
    try {
      const means = renew(now);
      const found = detection.scan(words, means);
      if (!found.some(isRaised)) return decide(found, rulesOf(tool, now));
      const masked = mask(words);
      return decide(masked === words ? found : detection.scan(masked, means), rulesOf(tool, now));
    } catch {
      // The guard asked under the same rule; only where errors stop everything does the gate stop it too.
      return decideError(now?.onError === 'block' ? 'block' : 'allow');
    }
  };
}
