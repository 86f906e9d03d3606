import { composerAt, type Composer } from './composer.ts';
import { deepTarget, shadowOf } from './deep-target.ts';
import { stop } from './held.ts';
import { controlAt } from './send-control.ts';

/** Where gestures go, each with what it really happened on. Called before the page hears of the event. */
export interface GestureSink {
  paste(event: ClipboardEvent, target: Element | null): void;
  drop(event: DragEvent, target: Element | null): void;
  picked(event: Event, input: HTMLInputElement): void;
  enter(event: KeyboardEvent, composer: Composer): void;
  click(event: MouseEvent, control: HTMLElement): void;
  submit(event: Event, form: HTMLFormElement): void;
  edited(composer: Composer): void;
}

/** Events the guard dispatches itself when it lets something go; everyone else's are judged. */
const released = new WeakSet<Event>();
export function release(target: EventTarget, event: Event): boolean {
  released.add(event);
  return target.dispatchEvent(event);
}

/** Events that carry material in; others may pass when something goes wrong in us. */
const carriers = new Set(['paste', 'drop', 'change', 'submit']);

/**
 * Listens on the window, capture phase: ahead of every listener of the page, whatever it stops. File inputs in shadow
 * roots fire `change` that never reaches the window, so each root a click or focus leads into is watched too.
 */
export function watchGestures(page: Window, sink: GestureSink, signal: AbortSignal) {
  const roots = new WeakSet<Node>();
  const emptied = new WeakSet<HTMLInputElement>();
  const options = { capture: true, signal };
  const on = <E extends Event>(root: EventTarget, type: string, act: (event: E) => void): void =>
    root.addEventListener(
      type,
      (event) => {
        if (released.has(event)) return;
        try {
          act(event as E);
        } catch {
          // A guard that stumbles must not open the way.
          if (carriers.has(type)) stop(event);
        }
      },
      options,
    );

  function watchRoot(root: EventTarget): void {
    on(root, 'change', (event) => filesPicked(event));
    on(root, 'input', (event) => filesPicked(event));
    on(root, 'submit', (event) => {
      if (event.target instanceof HTMLFormElement) sink.submit(event, event.target);
    });
    for (const type of ['click', 'focusin', 'pointerdown', 'dragenter']) on(root, type, enterShadows);
  }

  // A closed root shows only its host in the path; the listeners put on it now hear the same event further in.
  function enterShadows(event: Event): void {
    for (const node of event.composedPath()) {
      const root = node instanceof Element ? shadowOf(node) : null;
      if (!root || roots.has(root)) continue;
      roots.add(root);
      watchRoot(root);
    }
  }

  function filesPicked(event: Event): void {
    const input = event.composedPath()[0];
    if (!(input instanceof HTMLInputElement) || input.type !== 'file') return;
    if (input.files?.length) {
      if (event.type === 'input') emptied.add(input);
      sink.picked(event, input);
    } else if (event.type === 'change' && emptied.delete(input)) {
      // The browser fires `input` and then `change` for one pick: what was held at the first is not there at the second.
      stop(event);
    }
  }

  watchRoot(page);
  on<ClipboardEvent>(page, 'paste', (event) => sink.paste(event, deepTarget(event)));
  on<DragEvent>(page, 'drop', (event) => sink.drop(event, deepTarget(event)));
  on<KeyboardEvent>(page, 'keydown', (event) => {
    // An Enter that ends a composition chooses a word; it sends nothing.
    if (event.key !== 'Enter' || event.isComposing || event.keyCode === 229) return;
    const composer = composerAt(deepTarget(event));
    if (composer && !event.altKey && !(event.shiftKey && !(event.ctrlKey || event.metaKey)))
      sink.enter(event, composer);
  });
  on<MouseEvent>(page, 'click', (event) => {
    const control = controlAt(deepTarget(event));
    if (control) sink.click(event, control);
  });
  // Editors that draw their own text stop `beforeinput` and never fire `input`.
  for (const type of ['beforeinput', 'input']) {
    on(page, type, (event) => {
      const composer = composerAt(deepTarget(event));
      if (composer) sink.edited(composer);
    });
  }
  return { watchRoot };
}
