/** The first of those somebody reads that there is, `pt` for `pt-PT` too; null: none of them. Tags as BCP 47 writes them. */
export function languageFor(wanted: readonly string[], have: readonly string[]): string | null {
  const base = (tag: string): string => tag.toLowerCase().split('-')[0]!;
  for (const tag of wanted) {
    const found =
      have.find((one) => one.toLowerCase() === tag.toLowerCase()) ?? have.find((one) => base(one) === base(tag));
    if (found) return found;
  }
  return null;
}
