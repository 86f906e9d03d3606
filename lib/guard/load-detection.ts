import type { Detection } from '../detect/detection.ts';
import { send } from '../messaging/send.ts';
import { DETECTION } from './standing.ts';

const TRIES = 5;
const PAUSE_MS = 200;

/** Has the background put detection into this frame. Rejects when the background does not answer: then all is held. */
export async function loadDetection(): Promise<Detection> {
  const shared = globalThis as unknown as Record<symbol, Detection | undefined>;
  for (let i = 0; i < TRIES && !shared[DETECTION]; i++) {
    const { ready } = await send('detection.wanted', {}).catch(() => ({ ready: false }));
    if (!ready) await new Promise((resume) => setTimeout(resume, PAUSE_MS * (i + 1)));
  }
  const found = shared[DETECTION];
  if (!found) throw new Error('Detection could not be loaded.');
  return found;
}
