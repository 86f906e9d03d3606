import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import { enoughReason } from './enough-reason.ts';
import { panelKeys } from './panel-keys.ts';

/** Subscribes to the panel's own key and input events, whoever brings them; returns how to stop. */
export type Listen = (hear: (event: Event) => void) => () => void;

interface PanelEvents {
  card: RefObject<HTMLElement | null>;
  box: RefObject<HTMLTextAreaElement | null>;
  listen: Listen;
  cancel: () => void;
}

/** Keyboard of the panel, and whether the reason typed so far is one. */
export function usePanelEvents({ card, box, listen, cancel }: PanelEvents): boolean {
  const [reasonEnough, setReasonEnough] = useState(false);
  useEffect(() => {
    if (!card.current) return;
    const key = panelKeys({ card: card.current, cancel });
    return listen((event) => {
      if (event.type === 'keydown') key(event as KeyboardEvent);
      else setReasonEnough(enoughReason(box.current?.value ?? ''));
    });
  }, [card, box, cancel, listen]);
  return reasonEnough;
}
