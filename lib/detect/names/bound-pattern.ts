// A policy's own pattern runs on whatever a page supplies: its repeats are given an end, so that no text makes it slow.

/** The most one unbounded repeat of a policy pattern may take. */
export const LONGEST_REPEAT = 120;

const TOKEN = /\\[\s\S]|\[(?:[^\]\\]|\\[\s\S]){0,500}\]|\{(\d{1,5}),\}|[*+]/g;

/** Rewrites `*`, `+` and `{n,}` with an upper limit; null when the pattern does not compile. */
export const boundPattern = (source: string): RegExp | null => {
  const bounded = source.replace(TOKEN, (token: string, least: string | undefined, at: number) => {
    if (least !== undefined) return `{${least},${Number(least) + LONGEST_REPEAT}}`;
    if (token === '*') return `{0,${LONGEST_REPEAT}}`;
    if (token === '+' && at > 0) return `{1,${LONGEST_REPEAT}}`;
    return token;
  });
  try {
    return new RegExp(bounded, 'g');
  } catch {
    return null;
  }
};
