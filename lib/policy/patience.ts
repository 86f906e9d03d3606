/** Storage that takes longer is broken: the browser's answer must not wait behind it. */
export const KEPT_MS = 2_000;

/** From the start to the question whether something newer is published: whoever woke us comes first. */
export const ASK_AGAIN_MS = 1_000;
export const ANSWER_IS_OLD_MS = 25_000;
