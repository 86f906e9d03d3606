/** Where digits begin: what is written with them can only stand there. */
export const digitRuns = (text: string): number[] => {
  const runs: number[] = [];
  const digits = /\d+/g;
  for (let run = digits.exec(text); run; run = digits.exec(text)) runs.push(run.index);
  return runs;
};
