/** Longest wait, ms: a tab in the background draws no frames. */
const LONGEST_MS = 50;

/** Resolves once the next frame is on the screen; at once where the page is hidden, never later than 50 ms. */
export function frameDrawn(page: Window): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, page.document.hidden ? 0 : LONGEST_MS);
    page.requestAnimationFrame(() => {
      // The frame is drawn after its callbacks; a message comes after both, a timer might come much later.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        clearTimeout(timer);
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });
}
