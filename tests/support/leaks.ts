/** Five words in a row are nobody's chance. */
const ROW = 5;

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^a-z\d]+/g, ' ');

/** Rows of words of `secret` that stand in what was sent, plain, encoded for an address or as base64. */
export function leaks(sent: string, secret: string): string[] {
  const carried = [sent, ...decodings(sent)].map(lettersOf);
  const words = lettersOf(secret).split(' ').filter(Boolean);
  const rows = words.slice(0, 1 - ROW).map((_, at) => words.slice(at, at + ROW).join(' '));
  return rows.filter((row) => carried.some((text) => text.includes(row)));
}

function decodings(sent: string): string[] {
  const runs = sent.match(/[\w+/=-]{40,}/g) ?? [];
  return [safely(() => decodeURIComponent(sent)), ...runs.map((run) => Buffer.from(run, 'base64').toString('latin1'))];
}

function safely(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
