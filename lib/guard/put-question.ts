import type { PanelAnswer, PanelPort, PanelRequest } from '../model/ask.ts';
import { send } from '../messaging/send.ts';
import { t } from '../words/t.ts';
import { frameDrawn } from './frame-drawn.ts';
import type { Approval, Snapshot } from '../model/snapshot.ts';
import type { PanelHost } from './panel-host.ts';

/** Where the injected panel leaves its port; both run in the same isolated world, which no page reaches. */
export const PANEL_PORT = Symbol.for('slateguard.panel');

interface Asked {
  /** Called once the question is on the screen. */
  onShown(): void;
  /** The approval of these rules that covers what is held. */
  covered(snapshot: Snapshot): Approval | null;
}

const cancelled: PanelAnswer = { kind: 'cancelled', reason: null, tool: null };

/**
 * Puts one question at a time before the person. The plain line is up from the moment of the hold; the panel follows.
 * Without a panel (the background is gone, the extension was updated) the answer is no, and the line says what to do.
 */
export function createQuestions(host: PanelHost) {
  let queue: Promise<unknown> = Promise.resolve();
  let abort: AbortController | null = null;
  let open: Asked | null = null;

  const sayReload = (): void =>
    host.line(t('line.silent'), {
      label: t('line.reload'),
      act: () => location.reload(),
    });

  async function put(request: PanelRequest, asked: Asked): Promise<PanelAnswer> {
    const port = await panelPort();
    if (!port) {
      sayReload();
      return cancelled;
    }
    abort = new AbortController();
    const { place, done } = host.openPanel();
    try {
      const answer = port.ask(place, request, abort.signal);
      open = asked;
      asked.onShown();
      return await answer;
    } finally {
      abort = null;
      open = null;
      done();
    }
  }

  return {
    sayReload,
    /** Brings the panel in before it is needed; when it cannot be had now, the first question asks again. */
    prepare: () => void askForPanel(),
    ask(request: PanelRequest, asked: Asked): Promise<PanelAnswer> {
      const turn = queue.then(() => put(request, asked).catch(() => cancelled));
      queue = turn;
      return turn;
    },
    /** What is typed into the panel, as the window stopped it. */
    typed: (event: Event) => shared[PANEL_PORT]?.hear(event),
    /** Tells the open question, if there is one, what the production has answered meanwhile; says whether one is. */
    renew(snapshot: Snapshot): boolean {
      if (open) shared[PANEL_PORT]?.renew({ snapshot, approval: open.covered(snapshot) });
      return open !== null;
    },
    /** Takes the open question away and answers it with no. */
    dismiss: () => abort?.abort(),
  };
}

const shared = globalThis as unknown as Record<symbol, PanelPort | undefined>;

async function askForPanel(): Promise<boolean> {
  if (shared[PANEL_PORT]) return true;
  return (await send('panel.wanted', {}).catch(() => ({ ready: false }))).ready;
}

async function panelPort(): Promise<PanelPort | null> {
  // To read the panel's script and to show it takes a while; started now, it would keep the plain line from being drawn.
  await frameDrawn(window);
  for (let i = 0; i < 3 && !shared[PANEL_PORT]; i++) {
    if (!(await askForPanel())) await new Promise((resume) => setTimeout(resume, 200));
  }
  return shared[PANEL_PORT] ?? null;
}
