import { apply, defineProperty, detach, getOwnPropertyDescriptor, type Realm } from './pristine.ts';

const known = new WeakSet<Window>();
const [isKnown, remember] = [detach(WeakSet.prototype.has), detach(WeakSet.prototype.add)];

/** A fresh frame of the page's own origin offers unwrapped built-ins before any content script reaches it. */
export function wrapFrames(win: Realm, hook: (win: Realm) => void): void {
  remember(known, win);
  const reach = (frame: Realm | null): void => {
    try {
      if (!frame || isKnown(known, frame) || !frame.document) return;
      remember(known, frame);
      hook(frame);
    } catch {
      // Another origin: its own guard, if it is a tool, is already inside.
    }
  };
  for (const owner of [win.HTMLIFrameElement, win.HTMLFrameElement, win.HTMLObjectElement, win.HTMLEmbedElement]) {
    for (const name of ['contentWindow', 'contentDocument']) {
      const own = owner && getOwnPropertyDescriptor(owner.prototype, name);
      if (!own?.get) continue;
      const get = own.get;
      defineProperty(owner.prototype, name, {
        ...own,
        get(this: unknown) {
          const value = apply(get, this, []) as Realm | Document | null;
          reach(value && 'defaultView' in value ? value.defaultView : value);
          return value;
        },
      });
    }
  }
}
