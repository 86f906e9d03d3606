import type { Judgement } from './judge.ts';

/**
 * What goes of several files when those in which something was found stay behind, or go without it where that can be
 * done; null where nothing would go, or nothing would stay.
 * @param judgements one a file, in the order of `files`.
 */
export function leaveOut(
  files: readonly File[],
  judgements: readonly Judgement[],
): ReadonlyMap<File, File | null> | null {
  const left = new Map<File, File | null>();
  files.forEach((file, index) => {
    const { decision, left: cleaned } = judgements[index]!;
    if (decision.kind !== 'allow') left.set(file, cleaned?.get(file) ?? null);
  });
  const goes = files.length - [...left.values()].filter((file) => file === null).length;
  return left.size > 0 && goes > 0 ? left : null;
}
