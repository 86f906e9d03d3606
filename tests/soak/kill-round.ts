import { setTimeout as sleep } from 'node:timers/promises';
import { paste } from '../support/gestures.ts';
import { panelOf } from '../support/panel.ts';
import { scriptExcerpt } from '../support/script-excerpt.ts';
import type { KillPlan, Stage } from './kill-plan.ts';
import type { KillStage } from './kill-stage.ts';

export interface KillOutcome {
  plan: KillPlan;
  text: string;
  telling: string[];
  /** The last thing the person saw happen. */
  reached: Stage | 'nothing';
  /** Why the person could not go on, where they could not. */
  stuck: string | null;
}

/** Coming back may take the worker this long, ms: the guard asks again for about five seconds. */
const PATIENCE_MS = 15_000;

export const reasonOf = (round: number): string => `Round ${round} of the kills`;

/** Every round's text has a length of its own, by which its record is known when it carries no reason. */
export function textOf(round: number): { text: string; telling: string[] } {
  const { text, telling } = scriptExcerpt(round);
  return { text: text.padEnd(1000 + (round % 1000), '.'), telling };
}

/** The main job, as far as it goes; says each stage it comes to. */
async function play({ browser, released }: KillStage, plan: KillPlan, came: (stage: Stage) => void): Promise<void> {
  const page = await browser.open(`https://chatgpt.com/?round=${plan.round}`);
  const panel = await panelOf(page);
  await page.locator('#editor').click();
  await paste(page, { text: textOf(plan.round).text });
  came('held');
  await panel.shown(PATIENCE_MS);
  came('shown');
  if (plan.answer === 'Continue anyway') await panel.fill('Reason', reasonOf(plan.round));
  came('reasoned');
  await panel.press(plan.answer);
  came('answered');
  // Nothing of ours is up once the answer is on record; who cancelled goes at once.
  await panel.gone(PATIENCE_MS);
  if (plan.answer === 'Cancel') return;
  for (const end = Date.now() + PATIENCE_MS; !released.has(plan.round); await sleep(10))
    if (Date.now() > end) throw new Error('answered, and the text never came');
  came('released');
  came('delivering');
  // Long enough for the first delivery to be under way.
  await sleep(900);
}

/** Plays one round and kills in it what is to be killed; afterwards there is a browser again. */
export async function playKillRound(stage: KillStage, plan: KillPlan): Promise<KillOutcome> {
  const outcome: KillOutcome = { plan, ...textOf(plan.round), reached: 'nothing', stuck: null };
  let killing: Promise<void> | undefined;
  const kill = async (): Promise<void> => {
    for (const delay of plan.delays) {
      await sleep(delay);
      await stage.kill(plan.victim);
    }
  };
  try {
    await play(stage, plan, (reached) => {
      outcome.reached = reached;
      if (reached === plan.stage) killing = kill();
    });
  } catch (error) {
    outcome.stuck = (error as Error).message.split('\n')[0] ?? '';
  }
  await killing;
  if (!killing) outcome.stuck = `never killed; ${outcome.stuck}`;
  if (plan.victim === 'browser') await stage.restart();
  for (const page of stage.browser.context.pages()) if (page.url().startsWith('https://chatgpt.com/')) await page.close();
  return outcome;
}
