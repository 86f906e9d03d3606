import type { Policy } from '../../../../lib/model/policy.ts';
import { followBundle } from '../../../../lib/protect/passages/follow-bundle.ts';
import { ask } from '../../frame/ask.ts';
import { pathTo } from '../use-desk.ts';
import { sha256Hex } from './sha256-hex.ts';
import { material as said } from '../words.ts';

/** The policy with the lists it names. Throws in words for people when one cannot be had whole. */
export async function followLists(production: string, policy: Policy): Promise<Policy> {
  const names = new Set(
    [policy.protect.passages?.bundle, policy.protect.images?.bundle].filter((name) => name !== undefined),
  );
  const texts = new Map<string, string>();
  const hashes = new Map<string, string>();
  for (const name of names) {
    const { text } = await ask<{ text: string }>(`${pathTo(production)}/lists/${encodeURIComponent(name)}`);
    texts.set(name, text);
    hashes.set(text, await sha256Hex(text));
  }
  const followed = followBundle(policy, {
    read: (name) => texts.get(name) ?? null,
    sha256: (text) => hashes.get(text) ?? '',
  });
  if (!followed.ok) throw new Error(`${said.listGone} ${followed.reason}`);
  return followed.policy;
}
