import type { Place } from '../extract/extracted.ts';
import type { AnswerKind, AttemptReport, Gesture } from './attempt.ts';
import type { Decision } from './decision.ts';
import type { Finding } from './finding.ts';
import type { Approval, Snapshot } from './snapshot.ts';

/** What the guard asks the panel to put before a person. Lives in the page's isolated world only, never sent. */
export interface PanelRequest {
  gesture: Gesture;
  /** What is recorded of this when nobody answers; names it for the log. */
  report: AttemptReport;
  /** The text can go along to another tool. */
  canCarry: boolean;
  decision: Decision;
  findings: Finding[];
  /** The person's own text, shown and highlighted only inside the panel; null for files and channels. */
  text: string | null;
  /** Names of the files held that the question is about, in order; empty for text. */
  files: string[];
  /** How many more are held with them, nothing having been found in those. */
  filesBeside: number;
  /** Named parts of `text`: "page 3". Empty for text that was pasted or typed. */
  places: readonly Place[];
  /** Plain reason when a file could not be read ("encrypted"); null otherwise. */
  unreadable: string | null;
  /** `Remove and continue` makes sense: every raised finding has a span in text that can be replaced. */
  canRemove: boolean;
  /** How many of the files stay behind when that is chosen; 0 where they go without what was found. */
  leavesOut: number;
  snapshot: Snapshot;
  /** The production has approved this since it was held; null where it has not. */
  approval: Approval | null;
}

export interface PanelAnswer {
  kind: AnswerKind;
  /** Given where the policy asks for one, or with a request for approval. */
  reason: string | null;
  /** Alternative tool chosen, for `switched`. */
  tool: string | null;
}

/** What the injected panel offers the guard; both run in the same isolated world. */
export interface PanelPort {
  /** Shows the request in `place` (inside the closed root) and resolves once with the answer. Aborting the signal removes the panel and answers `cancelled`. */
  ask(place: HTMLElement, request: PanelRequest, signal: AbortSignal): Promise<PanelAnswer>;
  /**
   * The guard stops every key and input event of the panel at window capture, before the page, so none reaches the
   * panel by itself: it passes each one on here, trusted event as it came. Escape is worth passing from anywhere.
   */
  hear(event: Event): void;
  /** What has changed while a question is open: an answer of the production. Does nothing when none is. */
  renew(change: Pick<PanelRequest, 'snapshot' | 'approval'>): void;
}
