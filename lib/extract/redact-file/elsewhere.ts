import { decodeEntities, readMarkup } from '../formats/markup.ts';

/** Shorter words stand in markup by chance. */
const LEAST = 4;

/**
 * Whether markup says one of the values where no reader looks: in a link's address, an author's name, a picture's
 * description. Such a file cannot be handed out as redacted.
 */
export function saysElsewhere(markup: string, values: readonly string[]): boolean {
  const wanted = values.map((value) => value.trim()).filter((value) => value.length >= LEAST);
  let isSaid = false;
  const tag = (tag: string) => {
    if (isSaid || !tag.includes('=')) return;
    const said = decodeEntities(tag);
    isSaid = wanted.some((value) => said.includes(value));
  };
  if (wanted.length > 0) readMarkup(markup, { tag, text: () => undefined });
  return isSaid;
}
