import { isRaised } from '../../lib/model/finding.ts';
import type { Finding } from '../../lib/model/finding.ts';

/** A stretch of the person's own text, found or not. */
export interface Stretch {
  text: string;
  found: boolean;
}

export interface Excerpt {
  stretches: Stretch[];
  /** There is more text before or after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

const LONGEST = 2000;
const LEAD_IN = 80;

/** The part of a text around its first findings, with what was found marked. Offsets are UTF-16 units of `text`. */
export function excerptOf(text: string, findings: readonly Finding[]): Excerpt {
  const spans = joined(findings, text.length);
  const first = spans[0]?.[0] ?? 0;
  const from = whole(text, text.length <= LONGEST ? 0 : Math.max(0, first - LEAD_IN));
  const to = whole(text, Math.min(text.length, from + LONGEST));
  const stretches: Stretch[] = [];
  let at = from;
  for (const [start, end] of spans) {
    const cut = [Math.max(start, at), Math.min(end, to)] as const;
    if (cut[0] >= cut[1]) continue;
    if (cut[0] > at) stretches.push({ text: text.slice(at, cut[0]), found: false });
    stretches.push({ text: text.slice(...cut), found: true });
    at = cut[1];
  }
  if (at < to) stretches.push({ text: text.slice(at, to), found: false });
  return { stretches, cutBefore: from > 0, cutAfter: to < text.length };
}

function joined(findings: readonly Finding[], length: number): [number, number][] {
  const spans = findings
    .filter(isRaised)
    .flatMap(({ start, end }): [number, number][] =>
      start === null || end === null ? [] : [[start, Math.min(end, length)]],
    )
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const out: [number, number][] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else out.push([...span]);
  }
  return out;
}

/** Never cuts between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  const low = text.charCodeAt(at);
  return at > 0 && low >= 0xdc00 && low <= 0xdfff ? at - 1 : at;
}
