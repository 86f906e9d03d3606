import { setTimeout as pause } from 'node:timers/promises';
import { newSender } from './sender.ts';
import type { Sender } from './sender.ts';
import type { FaultStage } from './stage.ts';

/** What a play is given. */
export interface Run {
  stage: FaultStage;
  random: () => number;
  senders: readonly Sender[];
  /** Sequences a sender is never to send, by its id. */
  lost: Map<string, number[]>;
}

/** From `least` to `most`, both included. */
export const between = (random: () => number, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));

const SENDERS = 2;
const MOST_IN_BATCH = 40;
const BREATH_MS = 2;

/** Two new devices that know all ways into the service. */
export async function openRun(stage: FaultStage, production: string, random: () => number): Promise<Run> {
  const way = (): string => stage.instances[between(random, 0, stage.instances.length - 1)]!.origin;
  const senders = Array.from({ length: SENDERS }, (_, index) => newSender(production, `e-${production}-${index}`, way));
  for (const sender of senders) await sender.enrol();
  return { stage, random, senders, lost: new Map() };
}

/** Devices send while something happens; what no receipt covers they send again, until all of it is signed for. */
export async function sendingWhile({ senders, random }: Run, happens: () => Promise<void>): Promise<void> {
  let isOver = false;
  const keepSending = async (sender: Sender): Promise<void> => {
    for (let sent = 0; sent < 2 || !isOver; sent++) {
      await sender.deliver(sender.write(between(random, 1, MOST_IN_BATCH)));
      await pause(BREATH_MS);
    }
  };
  const sending = senders.map(keepSending);
  // Whatever happens, nobody is left sending.
  await happens().finally(() => (isOver = true));
  await Promise.all(sending);
}

/** Resolves when a sender has been answered that nothing can be written now, or has had no answer. */
export async function untilTrouble({ senders }: Run): Promise<void> {
  const trouble = () => senders.reduce((sum, { counts }) => sum + counts.refused + counts.unanswered, 0);
  const before = trouble();
  while (trouble() === before) await pause(BREATH_MS);
}
