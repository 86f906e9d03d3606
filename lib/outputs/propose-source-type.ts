// How a picture or a sound came to be, in the words picture desks use (IPTC digital source types).
import type { DeclaredInput } from '../model/declaration.ts';
import type { ToolKind } from '../model/tool.ts';

/** Material of the show, or somebody's likeness, goes into what comes out. */
const partOf: ReadonlySet<DeclaredInput> = new Set(['pictures', 'likeness', 'others-work']);

/**
 * The code to propose for something a tool made; null for what is no picture, film or sound.
 * @param type media type. @param inputs what was declared to go in; empty where nothing was.
 */
export function proposeSourceType(
  type: string,
  kinds: readonly ToolKind[],
  inputs: readonly DeclaredInput[],
): string | null {
  if (!/^(?:image|video|audio)\//.test(type)) return null;
  if (kinds[0] === 'upscaling') return 'algorithmicallyEnhanced';
  return inputs.some((input) => partOf.has(input)) ? 'compositeWithTrainedAlgorithmicMedia' : 'trainedAlgorithmicMedia';
}
