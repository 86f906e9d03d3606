import { hostStyle } from './panel-host.css.ts';

/** The one element of ours in the page: `<slateguard-panel>`, closed, in the top layer. */
export interface PanelHost {
  /** Puts one plain line up at once; stays until the next call or {@link PanelHost.clear}. */
  line(text: string, button?: { label: string; act: () => void }): void;
  /** A line that leaves by itself and never takes the focus. */
  quietLine(text: string): void;
  /** Root for the panel proper, with the line taken away. */
  root(): ShadowRoot;
  clear(): void;
}

const QUIET_MS = 4000;
/** A page may take the element out; after this many times it is fighting us. */
const MOST_RETURNS = 5;
const typed =
  'keydown keyup keypress beforeinput input paste copy cut drop compositionstart compositionupdate compositionend'.split(
    ' ',
  );

export function createPanelHost(page: Window, onFight: (what: string) => void): PanelHost {
  const { document } = page;
  const host = document.createElement('slateguard-panel');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = hostStyle;
  const place = document.createElement('div');
  root.append(style, place);
  host.setAttribute('popover', 'manual');
  let shown = false;
  let returns = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (): void => {
    shown = true;
    if (!host.isConnected) document.documentElement.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
  };
  const watch = new MutationObserver(() => {
    if (!shown || host.isConnected) return;
    if (++returns > MOST_RETURNS) {
      watch.disconnect();
      return onFight('The page keeps removing the panel.');
    }
    show();
  });
  host.addEventListener('toggle', (event) => {
    if (shown && event.newState === 'closed') queueMicrotask(() => shown && show());
  });

  function say(text: string, role: string, button?: { label: string; act: () => void }): void {
    clearTimeout(timer);
    const line = document.createElement('div');
    line.className = 'line';
    line.setAttribute('role', role);
    const words = document.createElement('span');
    words.textContent = text;
    line.append(words);
    if (button) {
      const control = document.createElement('button');
      control.textContent = button.label;
      control.addEventListener('click', (event) => event.isTrusted && button.act());
      line.append(control);
    }
    place.replaceChildren(line);
    show();
    watch.observe(document.documentElement, { childList: true });
  }

  // What a person types into the panel is not the page's to read, nor a gesture of ours to judge: it ends here, at
  // the window, and the panel hears of it by an event that cannot leave its root.
  for (const type of typed) {
    page.addEventListener(
      type,
      (event) => {
        if (event.target !== host || !shown) return;
        event.stopImmediatePropagation();
        const detail = { type, key: event instanceof KeyboardEvent ? event.key : '', trusted: event.isTrusted };
        root.dispatchEvent(new CustomEvent('slateguard:typed', { detail }));
      },
      true,
    );
  }

  return {
    line: (text, button) => say(text, 'status', button),
    quietLine(text) {
      say(text, 'status');
      timer = setTimeout(() => this.clear(), QUIET_MS);
    },
    root() {
      clearTimeout(timer);
      place.replaceChildren();
      show();
      watch.observe(document.documentElement, { childList: true });
      return root;
    },
    clear() {
      clearTimeout(timer);
      shown = false;
      watch.disconnect();
      place.replaceChildren();
      if (host.matches(':popover-open')) host.hidePopover();
      host.remove();
    },
  };
}
