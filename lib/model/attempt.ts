import type { Decision } from './decision.ts';

/** How material was about to reach a tool. Published names. */
export const gestures = [
  'arrival',
  'paste',
  'drag-text',
  'drop',
  'file',
  'type',
  'send',
  'request',
  'capture',
] as const;
export type Gesture = (typeof gestures)[number];

export const answers = ['none', 'cancelled', 'removed', 'continued', 'asked', 'switched'] as const;
export type AnswerKind = (typeof answers)[number];

/** What a record may say of the content: never the content. */
export interface ContentMark {
  /** HMAC-SHA-256 under the production's content key, base64url; null when the bytes were not read. */
  hash: string | null;
  /** UTF-16 units of text, or bytes of a file. */
  length: number;
  /** `text/plain`, `text/html`, a file kind, or a channel name. */
  kind: string;
}

/** What the guard reports once a person (or a rule) has decided; `id` makes a repeated report harmless. */
export interface AttemptReport {
  id: string;
  at: string;
  gesture: Gesture;
  decision: Decision;
  answer: AnswerKind;
  reason: string | null;
  content: ContentMark;
  /** Approval that let it pass, if one did. */
  approval: string | null;
}
