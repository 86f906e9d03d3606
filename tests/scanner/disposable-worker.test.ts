import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDisposableWorker, gaveOut, tookTooLong, type WorkerLike } from '../../lib/scanner/disposable-worker.ts';
import type { FromWorker, ToWorker } from '../../lib/scanner/worker-words.ts';
import { noProtection } from '../../lib/model/protection.ts';
import type { Scanned } from '../../lib/model/scanned.ts';

/** A thread that does only what the test has it say: how the page treats it is what is tried. */
class Thread implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  heard: ToWorker[] = [];
  ended = false;
  postMessage = (word: ToWorker): void => void this.heard.push(word);
  terminate = (): void => void (this.ended = true);
  says = (word: FromWorker): void => this.onmessage?.({ data: word } as MessageEvent<FromWorker>);
  breaks = (): void => this.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
}

const rules = { key: 'a', protection: noProtection };
const order = () => ({ file: new File(['x'], 'x.txt') });
const scanned: Scanned = { kind: 'text', text: null, findings: [], unreadable: null, places: [], ms: 1, cleaned: null };
const turn = () => vi.advanceTimersByTimeAsync(0);

let threads: Thread[];
let worker: ReturnType<typeof createDisposableWorker>;
let signal: AbortSignal;
const told = vi.fn();
const run = (by: AbortSignal = signal) => worker.run(order(), rules, told, by);

beforeEach(() => {
  vi.useFakeTimers();
  threads = [];
  told.mockClear();
  signal = new AbortController().signal;
  worker = createDisposableWorker(() => {
    threads.push(new Thread());
    return threads.at(-1)!;
  });
});
afterEach(() => void vi.useRealTimers());

it('hands on what the thread found, and keeps the thread and its rules for the next file', async () => {
  for (let i = 0; i < 2; i++) {
    const reading = run();
    await turn();
    threads[0]!.says({ started: true });
    threads[0]!.says({ progress: { done: 1, of: 2, unit: 'pages' } });
    threads[0]!.says({ scanned });
    expect(await reading).toEqual({ scanned });
  }
  expect(told).toHaveBeenCalledTimes(2);
  expect(threads).toHaveLength(1);
  expect(threads[0]!.heard.filter((word) => 'protection' in word)).toHaveLength(1);
});

it('tells a kept thread of newer rules', async () => {
  const first = run();
  await turn();
  threads[0]!.says({ scanned });
  await first;
  void worker.run(order(), { ...rules, key: 'b' }, told, signal);
  await turn();
  expect(threads[0]!.heard.filter((word) => 'protection' in word)).toHaveLength(2);
});

it.each<[string, FromWorker[], number]>([
  ['that takes longer than three seconds', [{ started: true }], 3000],
  ['that never starts', [], 15_000],
  ['whose page is never recognised', [{ started: true }, { waiting: true }], 60_000],
  ['whose million letters are never recognised', [{ started: true }, { recognising: 1_000_000 }], 4000],
  ['that is slow after a page', [{ started: true }, { waiting: true }, { waiting: false }], 3000],
])('a file %s costs the thread, is answered, and the next one gets a fresh thread', async (_, words, ms) => {
  const reading = run();
  const next = run();
  await turn();
  for (const word of words) threads[0]!.says(word);
  await vi.advanceTimersByTimeAsync(ms - 1);
  expect(threads[0]!.ended).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await reading).toEqual({ failed: tookTooLong });
  expect(threads[0]!.ended).toBe(true);
  await turn();
  threads[1]!.says({ scanned });
  expect(await next).toEqual({ scanned });
});

it('a thread that breaks is replaced, and said to have failed', async () => {
  const reading = run();
  await turn();
  threads[0]!.breaks();
  expect(await reading).toEqual({ failed: gaveOut });
  expect(threads[0]!.ended).toBe(true);
});

it('a reading that nobody waits for ends its thread; one that has not begun never begins', async () => {
  const stop = new AbortController();
  const reading = run(stop.signal);
  const next = run(stop.signal);
  await turn();
  stop.abort();
  expect(await reading).toEqual({ failed: 'cancelled' });
  expect(threads[0]!.ended).toBe(true);
  expect(await next).toEqual({ failed: 'cancelled' });
  expect(threads).toHaveLength(1);
});
