/** A name for what is to be filled in: [director], <location>, {{date}}. What removal leaves behind has a number. */
const placeholder = /\[\p{L}[\p{L} .,/&'’-]{0,28}\]|<\p{L}[\p{L} -]{1,24}>|\{\{?[\p{L}_ ]{2,24}\}\}?/gu;
const FEWEST = 6;

/** Whether a form has yet to be filled in: a template gives nothing away. */
export const isBlankForm = (text: string): boolean => (text.match(placeholder)?.length ?? 0) >= FEWEST;
