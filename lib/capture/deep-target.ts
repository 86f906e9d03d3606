import { browser } from '../browser.ts';

type Opener = (element: Element) => ShadowRoot | null;

/** The built-in elements that take a shadow root; asking the browser about any other costs more than judging a line of text. */
const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);
const mayHost = ({ localName }: Element): boolean => hosts.has(localName) || localName.includes('-');

/** Sees into closed shadow roots, which only an extension may. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (!mayHost(element)) return null;
  if (element.shadowRoot) return element.shadowRoot;
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
