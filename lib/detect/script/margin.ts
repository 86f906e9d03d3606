/** A revision star at the end of the line, or the scene number on both sides. */
export const hasMargin = (text: string): boolean =>
  text.length < 160 && (/\S\s{2,80}\*$/.test(text) || /^(\d{1,4}[A-Z]{0,2})\s.{3,120}\s\1\*?$/.test(text));
