import { shadowOf } from '../capture/deep-target.ts';

/** The first element any of these fits; ` >>> ` steps into a shadow root. Null where none does. */
export function findCue(selectors: readonly string[], document: Document): Element | null {
  for (const selector of selectors) {
    const found = stepsTo(selector.split(' >>> '), document);
    if (found) return found;
  }
  return null;
}

function stepsTo([step = '', ...rest]: string[], from: Document | ShadowRoot): Element | null {
  for (const element of from.querySelectorAll(step)) {
    if (rest.length === 0) return element;
    const root = shadowOf(element);
    const found = root && stepsTo(rest, root);
    if (found) return found;
  }
  return null;
}
