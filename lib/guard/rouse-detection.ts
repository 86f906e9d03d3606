import type { Standing } from './standing.ts';

/** Once awake, detection stays so for about this long. */
const AWAKE_MS = 300;
/** Scans each time: the first is slow itself, and the next ones still get faster. */
const TIMES = 4;
/** Scans on coming back to the page, as many as idle moments hold. */
const ROUNDS = 16;
/** Longer than one takes. */
const ROUND_MS = 3;

/**
 * After a pause the first scan costs several times what the next one does: the engine has let go of what it had made
 * fast, and the processor's caches hold something else. Coming back to the page, the key that is held for a shortcut, a
 * menu and a drag are before what is pasted or dropped, while nobody waits; then detection scans a text of its own.
 */
export function rouseDetection(page: Window, standing: Standing): void {
  let until = 0;
  let rounds = 0;
  const scan = (): void => {
    const ground = standing.ground();
    ground?.detection.rouse(ground.kit);
  };
  const rouse = (event: Event): void => {
    if (!event.isTrusted || event.timeStamp < until) return;
    until = event.timeStamp + AWAKE_MS;
    for (let time = 0; time < TIMES; time++) scan();
  };
  const idle = (deadline: IdleDeadline): void => {
    while (rounds > 0 && deadline.timeRemaining() > ROUND_MS) {
      rounds--;
      scan();
    }
    if (rounds > 0) page.requestIdleCallback(idle);
  };
  const back = (): void => {
    if (rounds === 0) page.requestIdleCallback(idle);
    rounds = ROUNDS;
  };
  const options = { capture: true, passive: true };
  const shortcut = (event: KeyboardEvent): void => {
    if (event.key === 'Control' || event.key === 'Meta') rouse(event);
  };
  page.addEventListener('keydown', shortcut, options);
  for (const type of ['contextmenu', 'dragenter']) page.addEventListener(type, rouse, options);
  page.document.addEventListener('visibilitychange', () => void (page.document.hidden || back()), options);
}
