/** A string of a text layer: an opening bracket, the mark of two bytes a letter, highest first. */
const OPEN = 0x28;
const CLOSE = 0x29;
const ESCAPE = 0x5c;
const MOST_LAYERS = 5000;

/** What stands in text layers, in brackets like a page description's strings. Looks at each byte once. */
export function* textLayers(bytes: Uint8Array): Generator<string> {
  let layers = 0;
  for (let at = 0; at + 2 < bytes.length && layers < MOST_LAYERS; at++) {
    if (bytes[at] !== OPEN || bytes[at + 1] !== 0xfe || bytes[at + 2] !== 0xff) continue;
    const letters: number[] = [];
    for (at += 3; at < bytes.length && bytes[at] !== CLOSE; at++) {
      if (bytes[at] === ESCAPE) at++;
      letters.push(bytes[at] ?? 0);
    }
    layers++;
    yield new TextDecoder('utf-16be').decode(Uint8Array.from(letters));
  }
}
