import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PanelAnswer, PanelRequest } from '../../lib/model/ask.ts';
import type { Explanation } from '../../lib/decide/explain.ts';
import { t } from '../../lib/words/t.ts';
import { Notice } from '../ui/Notice.tsx';
import { ActionRow } from './ActionRow.tsx';
import { actionsFor } from './actions-for.ts';
import { panelIds } from './dialog-names.ts';
import type { PanelAside } from './panel-aside.ts';
import { PanelBody } from './PanelBody.tsx';
import { ReasonBox } from './ReasonBox.tsx';
import { useArmed } from './use-armed.ts';
import { useChoice } from './use-choice.ts';
import { usePanelEvents } from './use-panel-events.ts';
import type { Listen } from './use-panel-events.ts';

interface PanelProps {
  request: PanelRequest;
  explanation: Explanation;
  aside: PanelAside;
  answer: (answer: PanelAnswer) => void;
  cancel: () => void;
  listen: Listen;
}

/** One question, its reasons and its ways out. */
export function Panel({ request, explanation, aside, answer, cancel, listen }: PanelProps) {
  const card = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const actions = actionsFor(request);
  const mustSayWhy = actions.some((action) => action.reason === 'required' && action.id !== 'ask');
  const [reasonOpen, setReasonOpen] = useState(mustSayWhy);
  const view = useArmed(card);
  const reasonEnough = usePanelEvents({ card, box, listen, cancel });
  const choice = useChoice({ card, box, view, openReason: () => setReasonOpen(true), answer });

  useLayoutEffect(() => card.current?.querySelector<HTMLElement>('.sgp-actions button')?.focus(), []);
  useEffect(() => {
    if (reasonOpen && !mustSayWhy) box.current?.focus();
  }, [reasonOpen, mustSayWhy]);

  return (
    <div className="sgp-card" ref={card}>
      <PanelBody request={request} explanation={explanation} aside={aside} />
      <div className="sgp-foot">
        {(view === 'covered' || choice.stage === 'covered') && (
          <Notice tone="call" urgent>
            {t('panel.covered')}
          </Notice>
        )}
        {reasonOpen && (
          <ReasonBox box={box} id={panelIds.reason} missing={choice.stage === 'reason missing' && !reasonEnough} />
        )}
        <ActionRow
          leavesOut={request.leavesOut}
          actions={actions}
          ready={view === 'armed' && choice.stage !== 'confirming'}
          reason={reasonOpen ? (reasonEnough ? 'enough' : 'missing') : 'closed'}
          hint={reasonOpen ? `${panelIds.reason}-hint` : undefined}
          press={choice.press}
        />
      </div>
    </div>
  );
}
