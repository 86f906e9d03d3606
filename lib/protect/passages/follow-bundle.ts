import { Bundle } from '../../model/bundle.ts';
import type { Policy } from '../../model/policy.ts';
import { checkPassages } from './check-passages.ts';

export type Followed = { ok: true; policy: Policy } | { ok: false; reason: string };

/** Where bundles come from. */
export interface BundleReader {
  /** The text of the file beside the policy; null when it is not there. */
  read: (path: string) => string | null;
  /** SHA-256 in hexadecimal of the text as UTF-8. */
  sha256: (text: string) => string;
}

/** The policy with what its bundle holds; itself when it names none. Whole or not at all, like the policy. */
export function followBundle(policy: Policy, { read, sha256 }: BundleReader): Followed {
  const { passages } = policy.protect;
  if (passages?.bundle === undefined) return { ok: true, policy };
  const refused = (why: string): Followed => ({
    ok: false,
    reason: `protect.passages: the bundle ${passages.bundle} ${why}.`,
  });
  const text = read(passages.bundle);
  if (text === null) return refused('could not be read');
  if (sha256(text) !== passages.sha256) return refused('is not the one this policy was written with: its hash differs');
  const bundle = Bundle.safeParse(jsonOf(text));
  if (!bundle.success) return refused('has the right hash but not the form of a bundle');
  const whole = { ...passages, data: bundle.data.passages };
  const flaw = checkPassages(whole);
  if (flaw !== null) return refused(`cannot be used: ${flaw}`);
  const terms = [...policy.protect.terms, ...bundle.data.terms];
  return { ok: true, policy: { ...policy, protect: { ...policy.protect, terms, passages: whole } } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
