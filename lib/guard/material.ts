import type { Gesture } from '../model/attempt.ts';

/** What is being held, until somebody knows what becomes of it. */
export interface Material {
  gesture: Gesture;
  text: string | null;
  /** Further text of the same gesture that was not shown as text (rich text, hidden fields). */
  also: string | null;
  files: File[];
  /** Folder contents still being read. */
  below: Promise<File[]> | null;
  channel: string | null;
  /** A request's body cannot be rewritten: what it carries goes whole or not at all. */
  fixed: boolean;
}

export const textOf = (gesture: Gesture, text: string): Material => ({
  gesture,
  text,
  also: null,
  files: [],
  below: null,
  channel: null,
  fixed: false,
});
