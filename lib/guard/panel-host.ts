import { t } from '../words/t.ts';
import { hostStyle } from './panel-host.css.ts';
import { createLine, type LineButton } from './plain-line.ts';

/** The one element of ours in the page: `<slateguard-panel>`, closed, in the top layer. */
export interface PanelHost {
  /** Puts one plain line up at once; stays until the next call or {@link PanelHost.clear}. */
  line(text: string, button?: LineButton): void;
  /** A line that leaves by itself and never takes the focus. */
  quietLine(text: string): void;
  /** A line with a choice that may be left unmade: it leaves by itself and never takes the focus. */
  choice(text: string, buttons: readonly LineButton[]): void;
  /** A line that stays until the person closes it. */
  note(text: string): void;
  /** A line for what is done in a moment, seen only when it takes longer; gives way to whatever else is up. */
  slowLine(text: string): void;
  /** A line for work that takes a while, updated as it goes on; it may be taken away like a plain one. */
  working(text: string, button: LineButton): void;
  /** Opens the place for the panel proper; until {@link Asking.done} no line takes its place. */
  openPanel(): Asking;
  /** Takes a line away; never the panel, nor a line that asks for something. */
  clear(): void;
}

export interface Asking {
  place: HTMLElement;
  done(): void;
}

const QUIET_MS = 4000;
/** Long enough to look up from the cut. */
const CHOICE_MS = 20_000;
/** A page may take the element out; after this many times it is fighting us. */
const MOST_RETURNS = 5;
// What a person types into the panel is not the page's to read, nor a gesture of ours to judge.
const typed = (
  'keydown keyup keypress beforeinput input paste copy cut dragover drop ' +
  'compositionstart compositionupdate compositionend'
).split(' ');

interface Watchers {
  /** The page keeps taking the panel away. */
  onFight(what: string): void;
  /** A key or input event of the panel, stopped at the window before the page could hear it. */
  onTyped(event: Event): void;
}

export function createPanelHost(page: Window, { onFight, onTyped }: Watchers): PanelHost {
  const { document } = page;
  const { host, lines, dialog } = buildHost(document);
  let shown = false;
  let asking = false;
  let returns = 0;
  /** What there was to say while the panel was up. */
  let after: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function show(): void {
    shown = true;
    if (!host.isConnected) document.documentElement.append(host);
    if (!host.matches(':popover-open')) host.showPopover();
    if (asking && !dialog.open) dialog.showModal();
    watch.observe(document.documentElement, { childList: true });
  }

  function hide(): void {
    clearTimeout(timer);
    shown = false;
    watch.disconnect();
    lines.replaceChildren();
    if (dialog.open) dialog.close();
    dialog.replaceChildren();
    if (host.matches(':popover-open')) host.hidePopover();
    host.remove();
  }

  const watch = new MutationObserver(() => {
    if (!shown || host.isConnected) return;
    if (++returns > MOST_RETURNS) {
      hide();
      return onFight('The page keeps removing the panel.');
    }
    show();
  });
  host.addEventListener('toggle', (event) => {
    if (shown && event.newState === 'closed') queueMicrotask(() => shown && show());
  });
  dialog.addEventListener('cancel', (event) => event.preventDefault());

  for (const type of typed) {
    const end = (event: Event): void => {
      if (!shown || event.target !== host) return;
      event.stopImmediatePropagation();
      onTyped(event);
    };
    page.addEventListener(type, end, true);
  }

  function say(line: HTMLElement): void {
    if (asking) {
      after = line;
      return;
    }
    clearTimeout(timer);
    lines.replaceChildren(line);
    show();
  }

  const demands = (): Element | null => lines.querySelector('.line:not(.working) button');
  const work = (): Element | null => lines.querySelector('.working span');

  return {
    line: (text, button) => say(createLine(document, text, button && [button])),
    choice(text, buttons) {
      say(createLine(document, text, buttons));
      if (!asking) timer = setTimeout(() => !asking && hide(), CHOICE_MS);
    },
    quietLine(text) {
      if (asking) return;
      say(createLine(document, text));
      timer = setTimeout(() => !asking && hide(), QUIET_MS);
    },
    note: (text) => say(createLine(document, text, [{ label: t('line.close'), act: () => asking || hide() }])),
    slowLine(text) {
      if (!asking && !demands()) say(createLine(document, text, [], 'line slow'));
    },
    working(text, button) {
      const words = work();
      // In place, so that the button keeps the focus.
      if (words) words.textContent = text;
      else if (!asking && !demands()) say(createLine(document, text, [button], 'line working'));
    },
    openPanel() {
      clearTimeout(timer);
      asking = true;
      returns = 0;
      // "Held, checking" has done its work; a line that asks for something waits its turn.
      if (demands()) after = lines.firstElementChild as HTMLElement;
      lines.replaceChildren();
      show();
      const done = (): void => {
        asking = false;
        hide();
        if (after) say(after);
        after = null;
      };
      return { place: dialog, done };
    },
    clear: () => void (asking || demands() || hide()),
  };
}

function buildHost(document: Document): { host: HTMLElement; lines: HTMLElement; dialog: HTMLDialogElement } {
  const host = document.createElement('slateguard-panel');
  host.setAttribute('popover', 'manual');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = hostStyle;
  const lines = document.createElement('div');
  // Modal, because a dialog of the page's own would make everything outside it, and us, unusable.
  const dialog = document.createElement('dialog');
  root.append(style, lines, dialog);
  return { host, lines, dialog };
}
