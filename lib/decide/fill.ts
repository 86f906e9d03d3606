/** Puts values in the place of `{names}`. A name without a value stays as it is, where a test will see it. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{([a-z]{1,20})\}/g, (whole, name: string) => String(values[name] ?? whole));
