import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { explain } from '../../lib/decide/explain.ts';
import type { PanelAnswer, PanelPort, PanelRequest } from '../../lib/model/ask.ts';
import { t, tongue } from '../../lib/words/t.ts';
import baseCss from '../ui/base.css?inline';
import tokensCss from '../ui/tokens.css?inline';
import panelCss from './panel.css?inline';
import { dialogNames } from './dialog-names.ts';
import type { PanelAsides } from './panel-aside.ts';
import { Panel } from './Panel.tsx';
import type { Listen } from './use-panel-events.ts';

type Hear = (event: Event) => void;
type Renew = PanelPort['renew'];

/** Stopped at the panel's edge. The guard stops them earlier, at the window, where the page could listen. */
// prettier-ignore
const PRIVATE_EVENTS = [
  'keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'paste', 'copy', 'cut', 'drop', 'dragover',
  'compositionstart', 'compositionupdate', 'compositionend', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click',
] as const;

const cancelled: PanelAnswer = { kind: 'cancelled', reason: null, tool: null };

/** The panel as the guard knows it: a request in, one answer out. */
export function createPanelPort(asides: PanelAsides): PanelPort {
  const listeners = new Set<Hear>();
  const heard = new WeakSet<Event>();
  const hear: Hear = (event) => {
    if (heard.has(event)) return;
    heard.add(event);
    for (const listener of listeners) listener(event);
  };
  const listen = (listener: Hear) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  let open: Renew | null = null;
  const onOpen = (renew: Renew | null) => (open = renew);
  return {
    hear,
    renew: (change) => open?.(change),
    ask: (into, request, signal) => ask({ into, request, signal, asides, hear, listen, onOpen }),
  };
}

interface Asking {
  into: HTMLElement;
  request: PanelRequest;
  signal: AbortSignal;
  asides: PanelAsides;
  hear: Hear;
  listen: Listen;
  onOpen: (renew: Renew | null) => void;
}

function ask({ into, request, signal, asides, hear, listen, onOpen }: Asking): Promise<PanelAnswer> {
  if (signal.aborted) return Promise.resolve(cancelled);
  const { place, inner } = placeIn(into, hear);
  return new Promise((resolve) => {
    const answer = (given: PanelAnswer) => {
      signal.removeEventListener('abort', cancel);
      onOpen(null);
      // Unmounting while React handles the very click that answered would be refused by React.
      queueMicrotask(() => react.unmount());
      place.remove();
      resolve(given);
    };
    const cancel = () => answer(cancelled);
    // A panel that breaks answers no, and prints nothing: an error could quote what it was showing.
    const react = createRoot(inner, { onUncaughtError: cancel });
    signal.addEventListener('abort', cancel, { once: true });
    const dispute = (isWithdrawn: boolean) => asides.dispute(request.report, isWithdrawn).catch(() => false);
    const aside = { declare: asides.declare, dispute };
    const show = (now: PanelRequest) => {
      const explanation = explain({ ...now, isPartlyRead: now.text !== null }, t);
      react.render(<Panel request={now} {...{ explanation, aside, answer, cancel, listen }} />);
    };
    onOpen((change) => show({ ...request, ...change }));
    flushSync(() => show(request));
  });
}

/** A place of our own inside the guard's: style first, then the panel. Removing it removes every trace. */
function placeIn(into: HTMLElement, hear: Hear): { place: HTMLElement; inner: HTMLElement } {
  const place = document.createElement('div');
  place.className = 'sg sgp';
  Object.assign(place, tongue());
  const style = document.createElement('style');
  style.textContent = `${panelCss}\n${tokensCss}\n${baseCss}`;
  const inner = document.createElement('div');
  place.append(style, inner);
  for (const type of PRIVATE_EVENTS) place.addEventListener(type, (event) => event.stopPropagation());
  for (const type of ['keydown', 'input']) place.addEventListener(type, hear);
  for (const [name, value] of Object.entries(dialogNames)) into.setAttribute(name, value);
  into.append(place);
  return { place, inner };
}
