/** A hostile or mistaken service may not silence a browser for longer, ms. */
export const LONGEST_ASKED_MS = 6 * 60 * 60 * 1000;
const SHORTEST_ASKED_MS = 1000;

const seconds = /^\d{1,20}$/;
/** IMF-fixdate and its two obsolete forms begin with a day's name; anything else `Date.parse` would take is not one. */
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}[, ]/;

/** Ms to wait, clamped to 1 s – 6 h; null when the header says nothing we can use. */
export function readRetryAfter(header: string | null, now: number): number | null {
  const value = header?.trim() ?? '';
  const at = httpDate.test(value) ? Date.parse(value) : Number.NaN;
  const wait = seconds.test(value) ? Number(value) * 1000 : at - now;
  return Number.isNaN(wait) ? null : Math.min(LONGEST_ASKED_MS, Math.max(SHORTEST_ASKED_MS, wait));
}
