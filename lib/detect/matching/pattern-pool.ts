// Detectors that read the same view of a text share the reading: one pass for the patterns of all of them.
import type { ScanText } from '../detector.ts';
import { eachMatch, type PatternSet, patternSet } from './pattern-set.ts';

/** Matches of each pattern of one detector, in order of the text. */
export type Matches = readonly (readonly RegExpExecArray[])[];

export interface PatternPool {
  /** Patterns with the `y` flag, added while modules load; what comes back answers their matches in one text. */
  add(patterns: readonly RegExp[]): (input: ScanText, view: string) => Matches;
}

export function patternPool(): PatternPool {
  const all: RegExp[] = [];
  const seen = new WeakMap<ScanText, RegExpExecArray[][]>();
  let set: (() => PatternSet) | undefined;
  const read = (view: string): RegExpExecArray[][] => {
    const found = all.map((): RegExpExecArray[] => []);
    eachMatch((set ??= patternSet(all))(), view, (id, match) => found[id]!.push(match));
    return found;
  };
  return {
    add(patterns) {
      const first = all.push(...patterns) - patterns.length;
      // A detector that is loaded after others have read is read for from then on.
      set = undefined;
      return (input, view) => {
        let found = seen.get(input);
        if (!found) seen.set(input, (found = read(view)));
        return found.slice(first, first + patterns.length);
      };
    },
  };
}

/** Over the text as written. */
export const plainPool = patternPool();
