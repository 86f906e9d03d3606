import { Bundle } from '../../model/bundle.ts';
import type { Policy } from '../../model/policy.ts';
import { checkPictures } from '../pictures/check-pictures.ts';
import { checkPassages } from './check-passages.ts';

export type Followed = { ok: true; policy: Policy } | { ok: false; reason: string };

/** Where bundles come from. */
export interface BundleReader {
  /** The text of the file beside the policy; null when it is not there. */
  read: (path: string) => string | null;
  /** SHA-256 in hexadecimal of the text as UTF-8. */
  sha256: (text: string) => string;
}

const checks = { passages: checkPassages, images: checkPictures } as const;
type List = keyof typeof checks;

/** The policy with what its bundle holds; itself when it names none. Whole or not at all, like the policy. */
export function followBundle(policy: Policy, reader: BundleReader): Followed {
  let followed: Followed = { ok: true, policy };
  const seen = new Set<string>();
  for (const list of ['passages', 'images'] as const) {
    const name = policy.protect[list]?.bundle;
    if (name === undefined || !followed.ok) continue;
    followed = followOne(followed.policy, list, reader, !seen.has(name));
    seen.add(name);
  }
  return followed;
}

/** @param withTerms both lists may lie in one file, whose terms count once. */
function followOne(policy: Policy, list: List, { read, sha256 }: BundleReader, withTerms: boolean): Followed {
  const sealed = policy.protect[list]!;
  const refused = (why: string): Followed => ({
    ok: false,
    reason: `protect.${list}: the bundle ${sealed.bundle} ${why}.`,
  });
  const text = read(sealed.bundle!);
  if (text === null) return refused('could not be read');
  if (sha256(text) !== sealed.sha256) return refused('is not the one this policy was written with: its hash differs');
  const bundle = Bundle.safeParse(jsonOf(text));
  if (!bundle.success) return refused('has the right hash but not the form of a bundle');
  const whole = { ...sealed, data: bundle.data[list] };
  const flaw = checks[list](whole);
  if (flaw !== null) return refused(`cannot be used: ${flaw}`);
  const terms = withTerms ? [...policy.protect.terms, ...bundle.data.terms] : policy.protect.terms;
  return { ok: true, policy: { ...policy, protect: { ...policy.protect, terms, [list]: whole } } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
