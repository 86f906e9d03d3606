const MORNING = 5;
const AT_LEAST_MS = 4 * 60 * 60 * 1000;

/** A working day ends at five in the morning, local time, so that a night shoot is one day. Ms in, ISO instant out. */
export function endOfDay(now: number): string {
  const end = new Date(now);
  end.setHours(MORNING, 0, 0, 0);
  while (end.getTime() - now < AT_LEAST_MS) end.setDate(end.getDate() + 1);
  return end.toISOString();
}
