/** One way of asking for something, as a pattern over text whose names are covered. */
export interface Intent {
  what: string;
  pattern: RegExp;
  /** Confidence of a match. */
  sure: number;
  /** A match that also fits this is about the subject, not a request. */
  unless?: RegExp;
  /** Must occur within {@link CONTEXT} units of the match. */
  beside?: RegExp;
}

/** Units around a match in which what is said beside it is looked for. */
export const CONTEXT = 160;

/** Source of an alternation from a list of words and short patterns. */
export const any = (...words: string[]): string => `(?:${words.join('|')})`;

/** A pattern from pieces; `~` stands for up to 50 units within a sentence. */
export const intent = (...pieces: string[]): RegExp =>
  new RegExp(`(?<!\\w)${pieces.join('').replaceAll('~', '[^.!?\\n]{0,50}?')}`, 'y');

/** Intents, and what a line must have for any of them. */
export interface IntentSet {
  readonly intents: readonly Intent[];
  /** Phrases, lower case, of which one stands on every line that holds an intent without a listed name. */
  readonly cues: readonly string[];
  /** Whether a line with its names covered may hold one. */
  readonly mayHold: (line: string) => boolean;
}
