/** Names out of lists that people can keep: parted by semicolons or line breaks, any order. */
export const readNames = (...lists: string[]): string[] =>
  lists.flatMap((list) => list.split(/[;\n]/).map((name) => name.trim())).filter((name) => name !== '');
