/** Seconds of processor time it takes: what a busy machine has no time for is no part of it. */
export function secondsOfWork(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
