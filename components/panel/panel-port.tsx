import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { PanelAnswer, PanelPort, PanelRequest } from '../../lib/model/ask.ts';
import baseCss from '../ui/base.css?inline';
import tokensCss from '../ui/tokens.css?inline';
import type { Explain } from './explanation.ts';
import { Panel } from './Panel.tsx';
import panelCss from './panel.css?inline';

type Hear = (event: Event) => void;

/** Stopped at the panel's edge. The guard stops them earlier, at the window, where the page could listen. */
const PRIVATE_EVENTS = [
  'keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'paste', 'copy', 'cut', 'drop', 'dragover',
  'compositionstart', 'compositionupdate', 'compositionend', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click',
] as const; // prettier-ignore

const cancelled: PanelAnswer = { kind: 'cancelled', reason: null, tool: null };

/** The panel as the guard knows it: a request in, one answer out. */
export function createPanelPort(explain: Explain): PanelPort {
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
  return { hear, ask: (root, request, signal) => ask({ root, request, signal, explain, hear, listen }) };
}

interface Asking {
  root: ShadowRoot;
  request: PanelRequest;
  signal: AbortSignal;
  explain: Explain;
  hear: Hear;
  listen: (hear: Hear) => () => void;
}

function ask({ root, request, signal, explain, hear, listen }: Asking): Promise<PanelAnswer> {
  if (signal.aborted) return Promise.resolve(cancelled);
  const place = placeIn(root, hear);
  const react = createRoot(place);
  return new Promise((resolve) => {
    const answer = (given: PanelAnswer) => {
      signal.removeEventListener('abort', abort);
      // Unmounting while React handles the very click that answered would be refused by React.
      queueMicrotask(() => react.unmount());
      place.remove();
      resolve(given);
    };
    const abort = () => answer(cancelled);
    signal.addEventListener('abort', abort, { once: true });
    const panel = <Panel request={request} explanation={explain(request)} answer={answer} listen={listen} />;
    flushSync(() => react.render(panel));
  });
}

/** A place of our own in the guard's root: style first, then the panel. Removing it removes every trace. */
function placeIn(root: ShadowRoot, hear: Hear): HTMLElement {
  const place = document.createElement('div');
  place.className = 'sg sgp';
  const style = document.createElement('style');
  style.textContent = `${panelCss}\n${tokensCss}\n${baseCss}`;
  const react = document.createElement('div');
  place.append(style, react);
  for (const type of PRIVATE_EVENTS) place.addEventListener(type, (event) => event.stopPropagation());
  for (const type of ['keydown', 'input']) place.addEventListener(type, hear);
  root.append(place);
  return Object.assign(react, { remove: () => place.remove() });
}
