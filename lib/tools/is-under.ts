/**
 * Whether a page lies at `scope` or beneath it: `/i/grok` holds `/i/grok` and `/i/grok/42`, not `/i/grokking`.
 * `scope` is lower case and has no slash at its end. No imports: the sleeper on shared hosts carries this.
 */
export function isUnder(pathname: string, scope: string): boolean {
  const path = pathname.length > scope.length + 1 ? pathname.slice(0, scope.length + 1) : pathname;
  const lower = path.toLowerCase();
  return lower === scope || (lower.startsWith(scope) && lower.charCodeAt(scope.length) === 47);
}
