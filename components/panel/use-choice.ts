import { useState } from 'react';
import type { MouseEvent, RefObject } from 'react';
import type { PanelAnswer } from '../../lib/model/ask.ts';
import type { PanelAction } from './actions-for.ts';
import { confirmVisible } from './confirm-visible.ts';
import { enoughReason } from './enough-reason.ts';
import type { View } from './use-armed.ts';

interface Choice {
  card: RefObject<HTMLElement | null>;
  box: RefObject<HTMLTextAreaElement | null>;
  view: View;
  openReason: () => void;
  answer: (answer: PanelAnswer) => void;
}

type Stage = 'choosing' | 'reason missing' | 'confirming' | 'covered';

const reasonIn = (box: RefObject<HTMLTextAreaElement | null>): string => box.current?.value.trim() ?? '';

/** From a press to an answer: trusted, armed, with its reason, and in plain view after the press. */
export function useChoice({ card, box, view, openReason, answer }: Choice) {
  const [stage, setStage] = useState<Stage>('choosing');

  const settle = async (action: PanelAction, pressedAt: number, reason: string | null) => {
    setStage('confirming');
    const seen = card.current ? await confirmVisible(card.current, pressedAt) : false;
    if (!seen) return setStage('covered');
    answer({ kind: action.answer, reason, tool: action.tool?.id ?? null });
  };

  const press = (action: PanelAction) => (event: MouseEvent) => {
    if (!event.nativeEvent.isTrusted || stage === 'confirming') return;
    if (!action.consequence) return answer({ kind: action.answer, reason: null, tool: null });
    if (view !== 'armed' || !within(card.current, event)) return;
    if (action.reason === 'required' && !box.current) return openReason();
    const reason = action.reason === 'required' ? reasonIn(box) : null;
    if (reason !== null && !enoughReason(reason)) {
      setStage('reason missing');
      box.current?.focus();
      return;
    }
    void settle(action, performance.now(), reason);
  };

  return { stage, press };
}

/** A pressed key has no place; a pointer has, and it has to be on the panel. */
function within(card: HTMLElement | null, event: MouseEvent): boolean {
  if (event.detail === 0) return true;
  const box = card?.getBoundingClientRect();
  if (!box) return false;
  const { clientX: x, clientY: y } = event;
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
