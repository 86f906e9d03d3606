/** One document behind the rules, as it was accepted and as it came last. */
export interface Paper {
  /** JSON text; null: none is in force. */
  accepted: string | null;
  /** As it came, whatever it is; undefined: nothing came since the background started. */
  delivered: unknown;
}

export interface Papers {
  /** What the administrator set. */
  managed: Paper;
  /** What a key of the administrator's has signed. */
  signed: Paper;
}
