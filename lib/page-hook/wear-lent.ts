import type { Line } from './line.ts';
import { defineProperty, type Realm } from './pristine.ts';

/**
 * Puts what the guard lends onto the paste or drop it dispatches meanwhile. Registered before any listener of the page;
 * the guard's own, before ours, stops what is not given back.
 */
export function wearLent(win: Realm, { lent }: Line): void {
  const wear = (name: string) => (event: Event) => {
    const value = lent();
    if (value && !event.isTrusted) defineProperty(event, name, { value, configurable: true });
  };
  win.addEventListener('paste', wear('clipboardData'), true);
  win.addEventListener('drop', wear('dataTransfer'), true);
}
