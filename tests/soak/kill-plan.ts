/** How far a pasted page has come, as the person and the page see it. */
export const stages = ['held', 'shown', 'reasoned', 'answered', 'released', 'delivering'] as const;
export type Stage = (typeof stages)[number];
export type Victim = 'worker' | 'extension process' | 'browser';

export interface KillPlan {
  round: number;
  answer: 'Continue anyway' | 'Cancel';
  victim: Victim;
  /** The kill follows this stage… */
  stage: Stage;
  /** …by this many milliseconds; a worker may be killed again each time it comes back. */
  delays: readonly number[];
}

/** The window, ms, within which the work of a stage is done: the record is written within tens of the answer. */
const windows: Record<Stage, number> = {
  held: 150,
  shown: 500,
  reasoned: 150,
  answered: 50,
  released: 150,
  delivering: 900,
};
/** Gap between the kills of a burst, ms. */
const GAP_MS = 600;

/** A cancelled page is never released: its later stages are counted from the answer. */
const stagesOf = (answer: KillPlan['answer']): readonly Stage[] =>
  answer === 'Cancel' ? ['held', 'shown', 'answered'] : stages;

const victimFor = (index: number, rounds: number): Victim => {
  // Spread over the run, two or three in ten: a browser takes its time to start.
  if (index % 4 === 2 || rounds === 1) return 'browser';
  return index % 4 === 1 ? 'extension process' : 'worker';
};

/** The same seed gives the same plans. */
export function planKills(rounds: number, first: number, chance: () => number): KillPlan[] {
  const among = <T>(choices: readonly T[]): T => choices[Math.floor(chance() * choices.length)]!;
  return Array.from({ length: rounds }, (_, index) => {
    const answer = chance() < 0.8 ? 'Continue anyway' : 'Cancel';
    const victim = victimFor(index, rounds);
    const stage = among(stagesOf(answer));
    const again = victim === 'browser' ? 0 : Math.floor(chance() * 3);
    const delays = [chance() * windows[stage], ...Array.from({ length: again }, () => chance() * GAP_MS)];
    return { round: first + index, answer, victim, stage, delays };
  });
}

/** One line for a failure message. */
export const planLine = ({ round, answer, victim, stage, delays }: KillPlan): string =>
  `round ${round} (${victim} killed at '${stage}' + ${delays.map(Math.round).join(' + ')} ms, ${answer})`;
