import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { PanelAnswer, PanelRequest } from '../../lib/model/ask.ts';
import { en } from '../strings/en.ts';
import { Notice } from '../ui/Notice.tsx';
import { StatusWord } from '../ui/StatusWord.tsx';
import { toneOfDecision, toneOfStatus } from '../ui/tone.ts';
import { ActionRow } from './ActionRow.tsx';
import { actionsFor } from './actions-for.ts';
import { enoughReason } from './enough-reason.ts';
import type { Explanation } from './explanation.ts';
import { FileList } from './FileList.tsx';
import { FindingList } from './FindingList.tsx';
import { OwnText } from './OwnText.tsx';
import { panelKeys } from './panel-keys.ts';
import { ReasonBox } from './ReasonBox.tsx';
import { RuleLine } from './RuleLine.tsx';
import { ToolFactsList } from './ToolFactsList.tsx';
import { useArmed } from './use-armed.ts';
import { useChoice } from './use-choice.ts';

interface PanelProps {
  request: PanelRequest;
  explanation: Explanation;
  answer: (answer: PanelAnswer) => void;
  /** Subscribes to the panel's own key and input events, whoever brings them. */
  listen: (hear: (event: Event) => void) => () => void;
}

export function Panel({ request, explanation, answer, listen }: PanelProps) {
  const id = useId();
  const card = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const actions = actionsFor(request);
  const justify = actions.some((action) => action.reason === 'required' && action.id !== 'ask');
  const [reasonOpen, setReasonOpen] = useState(justify);
  const [reasonEnough, setReasonEnough] = useState(false);
  const view = useArmed(card);
  const choice = useChoice({ card, box, view, openReason: () => setReasonOpen(true), answer });
  const { gesture, snapshot } = request;

  useLayoutEffect(() => card.current?.querySelector<HTMLElement>('.sgp-actions button')?.focus(), []);
  useEffect(() => {
    if (reasonOpen && !justify) box.current?.focus();
  }, [reasonOpen, justify]);
  useEffect(() => {
    if (!card.current) return;
    const key = panelKeys({
      card: card.current,
      cancel: () => answer({ kind: 'cancelled', reason: null, tool: null }),
    });
    return listen((event) => {
      if (event.type === 'keydown') key(event as KeyboardEvent);
      else setReasonEnough(enoughReason(box.current?.value ?? ''));
    });
  }, [answer, listen]);

  const covered = view === 'covered' || choice.stage === 'covered';
  return (
    <div
      className="sgp-card"
      ref={card}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body ${id}-found`}
    >
      <div className="sgp-scroll">
        <p className="sgp-kicker">
          {gesture === 'arrival' ? (
            <StatusWord tone={toneOfStatus[snapshot.tool.status]} word={en.statusWords[snapshot.tool.status]} />
          ) : (
            <StatusWord tone={toneOfDecision[request.decision.kind]} word={en.panel.held} />
          )}
        </p>
        <h2 id={`${id}-title`} dir="auto">
          {explanation.headline}
        </h2>
        <p id={`${id}-body`} dir="auto">
          {explanation.body}
        </p>
        {gesture === 'arrival' && <ToolFactsList tool={snapshot.tool} />}
        <FileList files={request.files} unreadable={request.unreadable} id={`${id}-files`} />
        <FindingList request={request} id={`${id}-found`} />
        {request.text !== null && gesture !== 'arrival' && <OwnText text={request.text} findings={request.findings} />}
        <RuleLine explanation={explanation} snapshot={snapshot} />
      </div>
      <div className="sgp-foot">
        {covered && (
          <Notice tone="call" urgent>
            {en.panel.covered}
          </Notice>
        )}
        {reasonOpen && (
          <ReasonBox box={box} id={`${id}-reason`} missing={choice.stage === 'reason missing' && !reasonEnough} />
        )}
        <ActionRow
          actions={actions}
          ready={view === 'armed' && choice.stage !== 'confirming'}
          reason={reasonOpen ? (reasonEnough ? 'enough' : 'missing') : 'closed'}
          hint={reasonOpen ? `${id}-reason-hint` : undefined}
          press={choice.press}
        />
      </div>
    </div>
  );
}
