/** "script pages, a budget and a call sheet", as the language puts a list. */
export const listOf = (parts: readonly string[], lang: string): string =>
  new Intl.ListFormat(lang, { type: 'conjunction' }).format(parts);
