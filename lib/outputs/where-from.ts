// "Where did this file come from?": asked by somebody with a file in a bin and no memory of it.
import type { KeptOutput, Traced } from '../model/output.ts';

export type Origin =
  /** The same bytes. */
  | { is: 'same'; output: KeptOutput }
  /** Its bytes could not be read when it was saved; name and size are the same. */
  | { is: 'likely'; output: KeptOutput }
  /** Same name, other bytes: perhaps changed since. */
  | { is: 'near'; output: KeptOutput }
  | { is: 'unknown' };

/** Browsers number what they save twice; systems number copies. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?: \(\d{1,3}\)| - copy| copy(?: \d{1,2})?)(?=\.[a-z\d]{1,8}$)/, '');

/** @param kept newest first. */
export function whereFrom(
  file: { name: string } & Pick<Traced, 'sha256' | 'size'>,
  kept: readonly KeptOutput[],
): Origin {
  const same = kept.find(({ data }) => data.sha256 === file.sha256);
  if (same) return { is: 'same', output: same };
  const named = kept.filter(({ fileName }) => fileName !== '' && plain(fileName) === plain(file.name));
  const likely = named.find(({ data }) => data.sha256 === null && data.size === file.size);
  if (likely) return { is: 'likely', output: likely };
  const [near] = named;
  return near ? { is: 'near', output: near } : { is: 'unknown' };
}
