import type { Snapshot } from '../model/snapshot.ts';
import { keepWords } from '../words/t.ts';
import { meetAccount, meetOnArrival } from './arrival.ts';
import type { Desk } from './desk.ts';
import type { createGateLink } from './gate-link.ts';
import { greet, onNews } from './greet.ts';
import { hearAnswer } from './hear-answer.ts';
import { hearNews } from './hear-news.ts';
import type { PanelHost } from './panel-host.ts';
import type { createQuestions } from './put-question.ts';
import { receiveCarried } from './receive-carried.ts';
import type { Standing } from './standing.ts';

interface Parts {
  questions: ReturnType<typeof createQuestions>;
  host: PanelHost;
  desk: Desk;
  gate: ReturnType<typeof createGateLink>;
}

/** Asks for the rules of this place, meets the person under them, and again whenever they change. */
export function followRules(page: Window, standing: Standing, { questions, host, desk, gate }: Parts): void {
  /** Those a person was last met under; undefined before the first time, which news may come ahead of. */
  let met: Snapshot | null | undefined;

  async function renew(): Promise<void> {
    const after = await greet(page, standing);
    hearAnswer(met ?? null, after, { questions, host, isTop: page.top === page });
    meetAccount(met ?? null, after, (here) => void meetOnArrival(here, desk, host, page));
    if (met !== undefined) met = after;
    gate.follow();
  }

  onNews(hearNews(host, page, () => void renew()));
  void greet(page, standing, true).then((here) => {
    // What came with the news meanwhile is newer.
    met = standing.snapshot();
    if (!here || !met) return;
    gate.follow();
    // Once an update has cut this guard off, the browser gives it no words any more.
    keepWords(['line.silent', 'line.reload']);
    // Frames nobody writes in stay light: detection comes with the first focus there.
    if (page.top === page) standing.prepare();
    else page.addEventListener('focusin', () => standing.prepare(), { capture: true, once: true });
    void meetOnArrival(met, desk, host, page).then(() => receiveCarried(here, desk, host, page));
  });
}
