import { unzipSync } from 'fflate';

/** What signing adds. */
const SIGNATURE = 'META-INF/';

/** Says in what a signed package differs from the one that was handed in, or null when the signature is all. */
export function differsFrom(ours: Uint8Array, signed: Uint8Array): string | null {
  const [before, after] = [unzipSync(ours), unzipSync(signed)];
  const kept = Object.keys(after).filter((name) => !name.startsWith(SIGNATURE));
  if (kept.length === Object.keys(after).length) return 'it carries no signature';
  const changed = Object.entries(before).find(
    ([name, bytes]) => !Buffer.from(bytes).equals(after[name] ?? Buffer.of()),
  );
  if (changed) return `${changed[0]} is another or missing`;
  const added = kept.find((name) => !(name in before));
  return added ? `${added} was added` : null;
}
