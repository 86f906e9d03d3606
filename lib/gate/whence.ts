/** A guard that told the gate something: its tab, and the origin of its frame. */
export interface Sender {
  tab: number;
  origin: string;
}

/** Where a request comes from. */
export interface Whence {
  /** −1: from no tab, as a shared or service worker's. */
  tab: number;
  /** Origin of the page or worker that made it; null where the browser does not say. */
  origin: string | null;
}

/** What belongs to no tab is known by its origin. */
export const isFrom = (whence: Whence, sender: Sender): boolean =>
  whence.tab >= 0 ? whence.tab === sender.tab : whence.origin !== null && whence.origin === sender.origin;
