/** Something stopped on its way: exactly one of the two is called, once. */
export interface Held {
  /** Gives it back as the site expects it; `text` replaces what was held where a person chose to remove something. */
  release(text?: string): void;
  discard(): void;
}

/** Stops an event before the page, or any other listener, sees it. */
export function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
