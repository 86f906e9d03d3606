import { browser } from '../browser.ts';

type Opener = (element: Element) => ShadowRoot | null;

/** Sees into closed shadow roots, which only an extension may. */
export function shadowOf(element: Element): ShadowRoot | null {
  const own = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  try {
    const dom = (browser as unknown as { dom?: { openOrClosedShadowRoot?: Opener } }).dom;
    if (dom?.openOrClosedShadowRoot && element instanceof HTMLElement) return dom.openOrClosedShadowRoot(element);
  } catch {
    // After an update the old guard may no longer ask the browser; open roots it still sees.
  }
  return element.shadowRoot;
}

/** The element that really has the focus, through any number of shadow roots. */
export function deepActive(from: Element | null): Element | null {
  let at = from;
  for (let depth = 0; at && depth < 32; depth++) {
    const inner: Element | null = shadowOf(at)?.activeElement ?? null;
    if (!inner) break;
    at = inner;
  }
  return at;
}

/** What an event really happened on: its first target, then inside closed roots by focus or by position. */
export function deepTarget(event: Event): Element | null {
  const first = event.composedPath()[0];
  const target = first instanceof Element ? first : first instanceof Node ? first.parentElement : null;
  if (!target) return deepActive(document.activeElement);
  if (event instanceof MouseEvent) return atPoint(target, event.clientX, event.clientY);
  return deepActive(target);
}

function atPoint(target: Element, x: number, y: number): Element {
  let at = target;
  for (let depth = 0; depth < 32; depth++) {
    const inner = shadowOf(at)?.elementFromPoint(x, y);
    if (!inner || inner === at) break;
    at = inner;
  }
  return at;
}
