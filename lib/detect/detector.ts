import type { DetectorId } from '../model/detector-id.ts';
import type { Finding } from '../model/finding.ts';
import type { DetectKit } from './kit.ts';
import type { Line } from './line.ts';
import type { Span } from './phrases.ts';

/** The text under scan with the views its detectors share; each view is computed once, on first use. */
export interface ScanText {
  readonly text: string;
  /** Lower case, same length and offsets as `text`. */
  readonly folded: string;
  /** Lines that are not blank, in order, up to a cap that no human document reaches. */
  readonly lines: readonly Line[];
  /** Where one of the detectors' keywords stands, in order, the first 200; empty when nowhere. */
  spansOf(keyword: string): readonly Span[];
  /** The keywords that stand somewhere. */
  readonly spoken: readonly string[];
}

/** One kind of material, recognised. Detectors report spans and confidence; what to do about them is decided elsewhere. */
export interface Detector {
  /** Published id; equals the file name. */
  id: DetectorId;
  /** What a person reads: "Call sheet". */
  label: string;
  /**
   * Cheap test: `detect` runs only when one of these occurs in the folded text, beginning at the start of a word
   * (it may end inside one: "voice" also lets "voices" through; of up to three letters only before an s). Lower case, at least two characters; a space matches
   * any kind of space. All detectors' keywords are looked for in one pass. Omit to run always.
   */
  keywords?: readonly string[];
  /** Further phrases for `spansOf`, looked for in the same pass, that are no condition for running. */
  lookups?: readonly string[];
  /** Pure: no clock, no page, no browser. Time linear in the text, whatever it holds. */
  detect(input: ScanText, kit: DetectKit): Finding[];
}
