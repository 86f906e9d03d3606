import { browser } from '../browser.ts';
import type { Delivery } from '../deliver/delivery.ts';
import type { Stopped } from '../gate/network-gate.ts';
import type { AttemptContext } from '../log/build-record.ts';
import type { AttemptReport } from '../model/attempt.ts';
import type { Decision } from '../model/decision.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Tool } from '../model/tool.ts';
import { usedTool } from './used-tool.ts';

/** A page that tries again and again is one record. */
const ONCE_MS = 60_000;
const MOST_KNOWN = 500;

interface Parts {
  snapshotFor(tool: Tool): Promise<Snapshot>;
  record(report: AttemptReport, context: AttemptContext): Promise<unknown>;
  now(): number;
  delivery: Delivery;
}

/** The rule of a request whose content nobody could read or judge. */
const unseen: Decision = {
  kind: 'block',
  rule: 'network-gate',
  setBy: 'built-in rules',
  findings: [{ detector: 'uninspected-channel', confidence: 1, count: 1 }],
};

/** Puts what the network gate stopped on record, and has the page say so. */
export function createStoppedRequests({ snapshotFor, record, now, delivery }: Parts) {
  const known = new Map<string, number>();

  function isNew({ tool, tab, why, host, decision }: Stopped): boolean {
    const key = [tool.id, tab, why, host, decision?.findings.map(({ detector }) => detector).join()].join(' ');
    const at = known.get(key);
    if (at !== undefined && now() - at < ONCE_MS) return false;
    known.delete(key);
    known.set(key, now());
    if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
    return true;
  }

  return {
    async note(stopped: Stopped): Promise<void> {
      if (!isNew(stopped)) return;
      const here = await snapshotFor(stopped.tool);
      const report: AttemptReport = {
        id: crypto.randomUUID(),
        at: new Date(now()).toISOString(),
        gesture: 'request',
        decision: { ...(stopped.decision ?? unseen), kind: 'block' },
        answer: 'none',
        reason: null,
        content: { hash: null, length: stopped.length, kind: `request: ${stopped.way}` },
        approval: null,
      };
      await record(report, { ...usedTool(here), policy: here.policy });
      delivery.flushSoon();
      // At its very start a page tries again by itself; a person has nothing to do.
      if (stopped.why === 'not-ready' || stopped.tab < 0) return;
      await browser.tabs.sendMessage(stopped.tab, { news: 'stopped' }).catch(() => undefined);
    },
  };
}
