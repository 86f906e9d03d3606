/** Reports of IntersectionObserver v2 come at least this far apart. */
export const REPORT_DELAY_MS = 100;
const GIVE_UP_MS = 600;

/** Whether the browser can say that nothing covers or distorts an element (Chromium; Firefox cannot). */
export const canTellCovered = (): boolean =>
  typeof IntersectionObserverEntry === 'function' && 'isVisible' in IntersectionObserverEntry.prototype;

export const trackOptions = { trackVisibility: true, delay: REPORT_DELAY_MS, threshold: [0, 0.5, 1] };

/** Whole enough on screen, and nothing over it. Rounding makes a full view report as 0.99. */
export const seenIn = (entry: IntersectionObserverEntry): boolean =>
  entry.isIntersecting && entry.intersectionRatio > 0.98 && (entry as { isVisible?: boolean }).isVisible === true;

/**
 * A cover can slip in just before a click and the last report would not know. Resolves true only when the browser
 * reports the element visible later than `clickedAt` (performance.now()); no report within 600 ms counts as covered.
 */
export function confirmVisible(element: Element, clickedAt: number): Promise<boolean> {
  if (!canTellCovered()) return Promise.resolve(true);
  return new Promise((resolve) => {
    const settle = (seen: boolean) => {
      observer.disconnect();
      clearTimeout(late);
      resolve(seen);
    };
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      if (!last) return;
      if (!seenIn(last)) return settle(false);
      if (last.time > clickedAt + REPORT_DELAY_MS) return settle(true);
      observer.unobserve(element);
      observer.observe(element);
    }, trackOptions);
    const late = setTimeout(() => settle(false), GIVE_UP_MS);
    observer.observe(element);
  });
}
