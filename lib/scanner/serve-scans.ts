import { browser } from '../browser.ts';
import { SCAN_PORT, asScanOrder, type ScanWord } from '../messaging/scan-port.ts';
import { send } from '../messaging/send.ts';
import { createDisposableWorker, type Rules, type WorkerLike } from './disposable-worker.ts';

/** The browser ends an idle background, and in Firefox the scanner with it, after half a minute without a message. */
const BUSY_EVERY_MS = 10_000;
/** Nobody asks any more: the memory goes back. */
const IDLE_MS = 180_000;

type Port = ReturnType<typeof browser.runtime.connect>;

/** Answers guards that want a file read. @param close gives the page up when nobody has asked for long. */
export function serveScans(spawn: () => WorkerLike, close: () => void): void {
  const worker = createDisposableWorker(spawn);
  let rules: Rules | null = null;
  let open = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  async function rulesInForce(): Promise<Rules> {
    const { key, protection } = await send('protection.wanted', { known: rules?.key ?? null });
    if (protection) rules = { key, protection };
    if (!rules) throw new Error('No rules to scan by');
    return rules;
  }

  async function answer(port: Port, word: unknown, signal: AbortSignal): Promise<void> {
    const order = asScanOrder(word);
    const say = (answer: ScanWord): void => void (signal.aborted || port.postMessage(answer));
    if (!order) return say({ failed: 'not a file' });
    const inForce = await rulesInForce();
    say(await worker.run(order, inForce, (progress) => say({ progress }), signal));
  }

  function count(change: 1 | -1): void {
    open += change;
    clearTimeout(idle);
    if (open === 0) idle = setTimeout(() => (worker.drop(), close()), IDLE_MS);
  }

  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== SCAN_PORT || port.sender?.id !== browser.runtime.id) return;
    const stop = new AbortController();
    count(1);
    port.onDisconnect.addListener(() => {
      stop.abort();
      count(-1);
    });
    port.onMessage.addListener((word: unknown) => {
      answer(port, word, stop.signal).catch(() => port.postMessage({ failed: 'no rules' } satisfies ScanWord));
    });
  });
  setInterval(() => void (open > 0 && send('scanner.busy', {}).catch(() => undefined)), BUSY_EVERY_MS);
}
