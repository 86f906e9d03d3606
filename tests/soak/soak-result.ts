export interface SoakOptions {
  rounds: number;
  /** The same seed plays the same rounds. */
  seed: number;
  /** Told what is being played, a line at a time. */
  log?: (line: string) => void;
}

/** What a long suite found. It passes when `failures` is empty. */
export interface SoakResult {
  rounds: number;
  seed: number;
  /** One plain line each; never content. */
  failures: string[];
  /** What happened, counted: what the rounds covered. */
  counts: Record<string, number>;
}

/** How far a suite goes in full, where that is not as usual. */
export interface Range {
  rounds: number;
  /** False when it plays without a browser. */
  inBrowser: boolean;
  /** Which browsers it plays in; left out: Chromium. */
  browsers?: readonly ('chromium' | 'firefox')[];
  /** Rounds of its sample among the browser tests; left out: ten. */
  sample?: number;
  /** False when its sample is among the browser tests already. */
  isSampled?: boolean;
}

export interface SoakSuite {
  default: Soak;
  range?: Range;
}

export type Soak = (options: SoakOptions) => Promise<SoakResult>;
