import { send } from '../messaging/send.ts';
import type { Recorded } from '../messaging/replies.ts';
import type { AttemptReport } from '../model/attempt.ts';
import type { GuardEvent } from '../model/record.ts';

const TRIES = 6;
const PAUSE_MS = 250;

/**
 * Writes an attempt to the log and says whether it is durable, and what else there is to say. A background that dies in between is asked again under
 * the same id, which makes a repeated report harmless.
 */
export async function report(attempt: AttemptReport): Promise<Recorded> {
  for (let i = 0; i < TRIES; i++) {
    try {
      const answer = await send('attempt.decided', attempt);
      if (answer.recorded) return answer;
    } catch {
      // The channel closed under the message; the background wakes for the next one.
    }
    await new Promise((resume) => setTimeout(resume, PAUSE_MS * (i + 1)));
  }
  return { recorded: false, why: 'No answer.' };
}

/** Tells the log what happened to the guard itself; once a page for the same thing. */
export function createNotices() {
  const said = new Set<string>();
  return (event: GuardEvent, detail: string): void => {
    if (said.has(detail)) return;
    said.add(detail);
    send('guard.noticed', { event, detail }).catch(() => said.delete(detail));
  };
}
