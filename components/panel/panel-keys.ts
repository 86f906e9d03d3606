const REACHABLE = 'button, textarea, summary, [tabindex="0"]';
/** Somebody who was still typing when the panel came up must not press a button with the next space. */
const STILL_TYPING_MS = 600;

export interface PanelKeys {
  card: HTMLElement;
  cancel: () => void;
}

/** Keyboard of the panel: Escape leaves, Tab goes round inside, a held-down or half-typed key presses nothing. */
export function panelKeys({ card, cancel }: PanelKeys): (event: KeyboardEvent) => void {
  let typedAt = Number.NEGATIVE_INFINITY;
  return (event) => {
    if (!event.isTrusted || event.isComposing) return;
    const focused = (card.getRootNode() as ShadowRoot | Document).activeElement;
    if (event.key === 'Escape') {
      event.preventDefault();
      cancel();
    } else if (event.key === 'Tab') {
      event.preventDefault();
      step(card, focused, event.shiftKey ? -1 : 1);
    } else if (focused instanceof HTMLButtonElement) {
      const presses = event.key === 'Enter' || event.key === ' ';
      if (presses && (event.repeat || event.timeStamp - typedAt < STILL_TYPING_MS)) event.preventDefault();
      if (!presses && event.key.length === 1) typedAt = event.timeStamp;
    }
  };
}

function step(card: HTMLElement, from: Element | null, by: 1 | -1): void {
  const reachable = [...card.querySelectorAll<HTMLElement>(REACHABLE)].filter((element) => element.checkVisibility());
  const at = reachable.findIndex((element) => element === from);
  const next = at === -1 ? (by === 1 ? 0 : reachable.length - 1) : (at + by + reachable.length) % reachable.length;
  reachable[next]?.focus();
}
