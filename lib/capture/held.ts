/** What is left where a person chose to have something removed. */
export interface Left {
  text?: string;
  files?: readonly File[];
}

/** Something stopped on its way: exactly one of the two is called, once. */
export interface Held {
  /** Gives it back as the site expects it: what was held, or what is left of it. */
  release(left?: Left): void;
  discard(): void;
}

/** Stops an event before the page, or any other listener, sees it. */
export function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
