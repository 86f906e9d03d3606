const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;

/** Where digits begin: what is written with them can only stand there. */
export const digitRuns = (text: string): number[] => {
  const runs: number[] = [];
  let inRun = false;
  for (let at = 0; at < text.length; at++) {
    const digit = isDigit(text.charCodeAt(at));
    if (digit && !inRun) runs.push(at);
    inRun = digit;
  }
  return runs;
};
