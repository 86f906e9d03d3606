/** Names out of lists that people can keep: parted by semicolons or line breaks, any order. */
export const readNames = (...lists: string[]): string[] =>
  lists.flatMap((list) => list.split(/[;\n]/).map((name) => name.trim())).filter((name) => name !== '');

/** The same where a year may stand behind a name ("claude monet 1926"). */
export const readDated = (...lists: string[]): { name: string; died: number | null }[] =>
  readNames(...lists).map((entry) => {
    const [, name = entry, year] = /^(.+?)(?: (\d{4}))?$/.exec(entry) ?? [];
    return { name, died: year === undefined ? null : Number(year) };
  });
