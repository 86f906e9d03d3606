const SLASH = 47;

/**
 * Whether a page lies at `scope` or beneath it: `/i/grok` holds `/i/grok` and `/i/grok/42`, not `/i/grokking`.
 * `scope` is lower case and has no slash at its end.
 */
export function isUnder(pathname: string, scope: string): boolean {
  const end = scope.length;
  if (pathname.length < end || (pathname.length > end && pathname.charCodeAt(end) !== SLASH)) return false;
  return pathname.slice(0, end).toLowerCase() === scope;
}
