/** What is looked through for pages; a cut-off document larger than this stays unread. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_OBJECTS = 200_000;
/** An object says what it is in its first words. */
const BEGINNING = 1000;
/** Numbers no object of a real document has. */
const CATALOGUE = 8_388_600;

const heading = /\b(\d{1,7}) (\d{1,5}) obj\b/g;

/** A document whose end is missing, as after an interrupted download, with a table of its pages put there; null when there are none. */
export function mend(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length > MOST_BYTES) return null;
  const { catalogue, pages } = find(new TextDecoder('latin1').decode(bytes));
  if (catalogue === null && pages.length === 0) return null;
  const own = [
    `${CATALOGUE} 0 obj << /Type /Catalog /Pages ${CATALOGUE + 1} 0 R >> endobj`,
    `${CATALOGUE + 1} 0 obj << /Type /Pages /Kids [${pages.join(' ')}] /Count ${pages.length} >> endobj`,
  ];
  const lines = ['', ...(catalogue === null ? own : []), `trailer << /Root ${catalogue ?? `${CATALOGUE} 0 R`} >>`, ''];
  const end = new TextEncoder().encode(lines.join('\n'));
  const whole = new Uint8Array(bytes.length + end.length);
  whole.set(bytes);
  whole.set(end, bytes.length);
  return whole;
}

function find(text: string): { catalogue: string | null; pages: string[] } {
  const found: { catalogue: string | null; pages: string[] } = { catalogue: null, pages: [] };
  let before: { name: string; from: number } | null = null;
  let seen = 0;
  const look = (to: number) => {
    if (!before) return;
    const type = /\/Type\s{0,9}\/(Catalog|Page)\b/.exec(text.slice(before.from, Math.min(to, before.from + BEGINNING)));
    if (type?.[1] === 'Catalog') found.catalogue = before.name;
    else if (type) found.pages.push(before.name);
  };
  for (const { index, 0: all, 1: number, 2: generation } of text.matchAll(heading)) {
    look(index);
    before = { name: `${number} ${generation} R`, from: index + all.length };
    if (++seen > MOST_OBJECTS) break;
  }
  look(text.length);
  // A list of pages that is missing itself helps nobody.
  if (!/\/Type\s{0,9}\/Pages\b/.test(text)) found.catalogue = null;
  return found;
}
