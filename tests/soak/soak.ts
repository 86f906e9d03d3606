export interface SoakOptions {
  rounds: number;
  /** The same seed makes the same choices at the same moments. */
  seed: number;
  log(line: string): void;
}

export interface SoakResult {
  rounds: number;
  /** One line each: what went wrong and in which round. Empty when all is well. */
  failures: string[];
}

/** What the default export of a `*.soak.ts` is. */
export type Soak = (options: SoakOptions) => Promise<SoakResult>;
