// The whole content side on one screen: what is about to reach a tool is stopped first, judged, asked about, recorded
// and only then let go. Nothing below this file knows the order.
import { createClearances } from './capture/clearance.ts';
import { watchGestures } from './capture/gestures.ts';
import { layLine } from './capture/guard-line.ts';
import { createDesk } from './guard/desk.ts';
import { followRules } from './guard/follow-rules.ts';
import { createGateLink } from './guard/gate-link.ts';
import { judgeGestures } from './guard/judge-gestures.ts';
import { createJudge } from './guard/judge.ts';
import { loadDetection } from './guard/load-detection.ts';
import { createPanelHost } from './guard/panel-host.ts';
import { createQuestions } from './guard/put-question.ts';
import { createNotices } from './guard/report.ts';
import { createRequests } from './guard/requests.ts';
import { readyPanel } from './guard/ready-panel.ts';
import { rouseDetection } from './guard/rouse-detection.ts';
import { createStanding } from './guard/standing.ts';
import { createUse } from './guard/use.ts';
import { createWriting } from './guard/writing.ts';

/** How long the page hook may take to report before its layer counts as lost. */
const HOOK_MS = 3000;

/** Starts the guard in this frame. Call once, at document start. */
export function startGuard(page: Window): void {
  const now = (): number => Date.now();
  const notice = createNotices();
  const host = createPanelHost(page, {
    onFight: (what) => {
      notice('tampering', what);
      questions.dismiss();
    },
    onTyped: (event) => questions.typed(event),
  });
  const standing = createStanding(loadDetection);
  const gate = createGateLink(standing, now);
  const clearances = createClearances(now, gate.words);
  const judge = createJudge(standing, clearances);
  const questions = createQuestions(host);
  const use = createUse(page);
  const writing = createWriting(now);
  const newId = (): string => crypto.randomUUID();
  const { passed: onPassed } = use;
  const desk = createDesk({ standing, judge, clearances, questions, host, now, newId, onPassed, onFiles: gate.files });

  let hooked = false;
  const hookReady = (): void => void (hooked = true);
  const { quietLine } = host;
  const { sayReload } = questions;
  const known = { standing, judge, clearances, desk, writing, gate };
  const requests = createRequests({ ...known, hookReady, quietLine, sayReload, now });
  rouseDetection(page, standing);
  readyPanel(
    page,
    () =>
      void standing.known().then(
        (here) => here && questions.prepare(),
        () => undefined,
      ),
  );
  const sink = judgeGestures({ standing, judge, desk, writing, use, host, now });
  // Its own controller, which only the extension going away aborts: a page can abort the framework's.
  const { watchRoot } = watchGestures(page, sink, new AbortController().signal);
  layLine(page.document, { ask: (ask, files) => requests.answer(ask, files), adopt: watchRoot });

  followRules(page, standing, { questions, host, desk, gate });
  const missHook = () => notice('layer-lost', 'The page hook did not start in this frame.');
  setTimeout(() => !hooked && standing.snapshot() && missHook(), HOOK_MS);
}
