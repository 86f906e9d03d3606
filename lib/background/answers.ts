// Brings the production's answer back to whoever asked: within half a minute while somebody waits, now and then otherwise.
import { browser } from '../browser.ts';
import type { KeptAnswers } from '../approvals/kept-answers.ts';
import type { Answers as Fetched } from '../deliver/fetch-answers.ts';
import { alarmNames } from '../deliver/schedule.ts';
import { approvalRecord } from '../log/build-record.ts';
import type { Journal } from '../log/journal.ts';
import type { Answer } from '../model/answer.ts';
import type { Clock } from '../model/instant.ts';
import { tellGuards } from './tell-guards.ts';

/** Browsers fire no alarm more often. */
const EVERY_MINUTES = 0.5;
/** Later, an answer comes with the ordinary round every few minutes. */
const WAITED_FOR_MS = 3 * 24 * 60 * 60 * 1000;

interface Deps {
  kept: KeptAnswers;
  fetch: (after: string | null) => Promise<Fetched | null>;
  journal: Journal;
  clock: Clock;
  /** On no show nothing is recorded, an answer that came in not either; it is in force all the same. */
  isOn: () => boolean;
}

export function createAnswers({ kept, fetch, journal, clock, isOn }: Deps) {
  let running: Promise<void> | null = null;

  async function ask(): Promise<void> {
    const { after } = await kept.read();
    const fetched = await fetch(after);
    const fresh = fetched ? await kept.take(fetched.answers, fetched.next) : [];
    // First on record, then in force: an approval that is used was heard of before.
    for (const answer of isOn() ? fresh : []) await note(answer).catch(() => undefined);
    if (fresh.length) await tellGuards();
    await keepAsking();
  }

  const note = ({ case: id, revision, production, at, conditions, note: word, covers, verdict }: Answer) =>
    journal.append(
      approvalRecord(production, at, {
        event: 'answered',
        approval: id,
        tool: covers.tool,
        detectors: covers.detectors ?? [],
        contentHash: covers.contentHash,
        reason: [verdict, conditions, word].filter(Boolean).join('. '),
      }),
      `answered ${id} ${revision}`,
    );

  /** An alarm that is there already stays: making it again would begin its wait anew. */
  async function keepAsking(): Promise<void> {
    const { open } = await kept.read();
    const isWaiting = open.some(({ at }) => Math.abs(clock() - Date.parse(at)) < WAITED_FOR_MS);
    const there = await browser.alarms.get(alarmNames.answers);
    if (isWaiting && !there) await browser.alarms.create(alarmNames.answers, { periodInMinutes: EVERY_MINUTES });
    if (!isWaiting && there) await browser.alarms.clear(alarmNames.answers);
  }

  /** One round at a time; nothing is lost by one that fails. */
  const refresh = (): Promise<void> =>
    (running ??= ask()
      .catch(() => undefined)
      .finally(() => (running = null)));

  return {
    refresh,
    async asked(id: string, at: string): Promise<void> {
      await kept.asked(id, at);
      await keepAsking();
    },
    all: async (): Promise<Answer[]> => (await kept.read().catch(() => null))?.answers ?? [],
  };
}
