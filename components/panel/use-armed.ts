import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { canTellCovered, seenIn, trackOptions } from './confirm-visible.ts';

/** Longer than anybody reacts to what just appeared; with the browser's report before it, well under 0.8 s. */
export const ARM_AFTER_MS = 420;

export type View = 'settling' | 'armed' | 'covered';

/** Controls with consequences work only after the panel has been in plain view, unmoved, for a moment. */
export function useArmed(card: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState<View>('settling');
  useEffect(() => (card.current ? watchView(card.current, setView) : undefined), [card]);
  return view;
}

function watchView(card: HTMLElement, tell: (view: View) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let inView = !canTellCovered();
  const settle = () => {
    clearTimeout(timer);
    tell(inView ? 'settling' : 'covered');
    if (!inView) return;
    const place = placeOf(card);
    timer = setTimeout(() => (placeOf(card) === place ? tell('armed') : settle()), ARM_AFTER_MS);
  };
  const observer = canTellCovered()
    ? new IntersectionObserver((entries) => {
        const last = entries.at(-1);
        if (!last) return;
        inView = seenIn(last);
        settle();
      }, trackOptions)
    : null;
  observer?.observe(card);
  if (inView) settle();
  // A click aimed at another window must not land on a control that was armed meanwhile.
  window.addEventListener('focus', settle);
  return () => {
    clearTimeout(timer);
    observer?.disconnect();
    window.removeEventListener('focus', settle);
  };
}

const placeOf = (card: HTMLElement): string => {
  const box = card.getBoundingClientRect();
  return [box.left, box.right, box.top].map(Math.round).join(' ');
};
