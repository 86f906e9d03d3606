import { seeded } from '../../support/seeded.ts';
import { plays } from './plays.ts';
import type { Play } from './plays.ts';
import type { FaultStage } from './stage.ts';

export interface RunPlan {
  name: string;
  play: Play;
  random: () => number;
}

/** What a seed plays on this stage: always the same. Seeds next to each other play different things. */
export function planRun(seed: number, stage: Pick<FaultStage, 'kind' | 'disk'>): RunPlan {
  const fitting = Object.entries(plays).filter(
    ([, { needs }]) => needs === undefined || (needs === 'disk' ? stage.disk !== null : stage.kind === needs),
  );
  const [name, play] = fitting[seed % fitting.length]!;
  return { name, play, random: seeded(seed) };
}
