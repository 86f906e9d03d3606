import { browser } from '../browser.ts';
import type { RefusalRule } from './refusal-rules.ts';

type Api = typeof chrome.declarativeNetRequest;
const api = (): Api => (browser as unknown as { declarativeNetRequest: Api }).declarativeNetRequest;

let turn: Promise<unknown> = Promise.resolve();

/**
 * Puts these rules in force in place of all before, at once; nothing is touched when they are in force already. The
 * browser keeps them over restarts and applies them before our worker wakes. Rejects when it takes none of them.
 */
export function applyRules(rules: readonly RefusalRule[]): Promise<void> {
  const applied = turn.then(() => replace(rules));
  turn = applied.catch(() => undefined);
  return applied;
}

async function replace(rules: readonly RefusalRule[]): Promise<void> {
  const before = await api().getDynamicRules();
  if (isSame(before, rules)) return;
  await api().updateDynamicRules({
    removeRuleIds: before.map(({ id }) => id),
    addRules: rules as unknown as chrome.declarativeNetRequest.Rule[],
  });
}

/** The browser hands rules back with their members in its own order. */
function isSame(before: readonly unknown[], rules: readonly RefusalRule[]): boolean {
  const text = (list: readonly unknown[]): string[] => list.map((rule) => JSON.stringify(sorted(rule))).sort();
  return before.length === rules.length && text(before).join() === text(rules).join();
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, sorted(inner)]));
}
