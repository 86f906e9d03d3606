import { Unusable } from './signing-key.ts';

/** Ends the process with the code the work answers; with 2 and the reason, or how it is used, where nothing could be done. */
export function exitWith(work: () => number, usage: string): void {
  try {
    process.exitCode = work();
  } catch (error) {
    console.error(error instanceof Unusable ? error.message : usage);
    process.exitCode = 2;
  }
}
