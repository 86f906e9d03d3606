import { useEffect, useRef } from 'react';
import type { PopupState, Recorded } from '../../lib/messaging/replies.ts';
import { useReply } from '../hooks/use-reply.ts';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { longDate } from '../ui/long-date.ts';
import { Notice } from '../ui/Notice.tsx';
import { ClosingNote } from '../ui/ClosingNote.tsx';
import { deliverySentence } from './delivery-sentence.ts';
import { GuardFacts } from './GuardFacts.tsx';
import { ShowSwitch } from './ShowSwitch.tsx';
import { Standing } from './Standing.tsx';

interface PopupProps {
  ask: () => Promise<PopupState>;
  /** Has this browser work for that production, or for none. */
  chooseShow: (production: string) => Promise<Recorded>;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Am I fine here, what was recorded today, what is waiting. No settings. */
export function Popup({ ask, chooseShow, now }: PopupProps) {
  const { reply, again } = useReply(ask);
  const main = useRef<HTMLElement>(null);
  const retried = useRef(false);
  const retry = () => {
    retried.current = true;
    again();
  };
  // The button that was pressed is gone by then.
  useEffect(() => {
    if (reply.state === 'here' && retried.current) main.current?.focus();
  }, [reply.state]);
  return (
    <main className="sgu" ref={main} tabIndex={-1} aria-busy={reply.state === 'asking'}>
      {reply.state === 'asking' && <div className="sgu-skeleton" aria-hidden="true" />}
      {reply.state === 'silent' && (
        <section className="sgu-block">
          <h1>{t('popup.notAnswering')}</h1>
          <p>{t('popup.notAnsweringBody')}</p>
          <p>
            <Button onPress={retry}>{t('popup.retry')}</Button>
          </p>
        </section>
      )}
      {reply.state === 'here' && <Answered state={reply.value} choose={chooseShow} again={again} now={now} />}
      <nav className="sgu-links">
        <a href="review.html" target="_blank" rel="noreferrer">
          {t('popup.all')}
        </a>
        <a href="files.html" target="_blank" rel="noreferrer">
          {t('popup.files')}
        </a>
        <a href="options.html" target="_blank" rel="noreferrer">
          {t('popup.health')}
        </a>
        {reply.state === 'here' && <JoinLink state={reply.value} />}
      </nav>
    </main>
  );
}

interface AnsweredProps {
  state: PopupState;
  choose: PopupProps['chooseShow'];
  again: () => void;
  now: number;
}

function Answered({ state, choose, again, now }: AnsweredProps) {
  const delivery = deliverySentence(state.delivery);
  return (
    <>
      <p className="sg-small sg-soft" dir="auto">
        {[state.production.title || state.production.id || t('popup.notSet'), state.organisation]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {state.noticeDue && (
        <Notice tone="neutral">
          {t('popup.notice')}{' '}
          <a href="welcome.html" target="_blank" rel="noreferrer">
            {t('popup.readNotice')}
          </a>
        </Notice>
      )}
      {state.closings.map((closing) => (
        <ClosingNote key={`${closing.production} ${closing.until}`} closing={closing} />
      ))}
      <ShowSwitch state={state} choose={choose} again={again} />
      <Standing {...state} />
      <DeclareLink state={state} />
      <Unmarked {...state.outputs} />
      <GuardFacts state={state} now={now} />
      <section className="sgu-block">
        <h2 className="sgu-title">{t('popup.today')}</h2>
        <Today {...state.today} />
      </section>
      <section className="sgu-block">
        <h2 className="sgu-title">{t('popup.delivery')}</h2>
        {delivery.tone === 'neutral' ? <p>{delivery.text}</p> : <Notice tone={delivery.tone}>{delivery.text}</Notice>}
      </section>
    </>
  );
}

/** For a browser no administrator looks after. */
function JoinLink({ state: { joined, policy } }: { state: PopupState }) {
  if (!joined && policy.source !== 'built-in') return null;
  return (
    <a href="join.html" target="_blank" rel="noreferrer">
      {t(joined ? 'popup.joined' : 'popup.join')}
    </a>
  );
}

/** What work here is for: declared once, or one press away from it. */
function DeclareLink({ state: { tool, declared } }: { state: PopupState }) {
  if (tool?.status === 'blocked') return null;
  return (
    <section className="sgu-block">
      {declared && <p>{t('popup.declared', { use: t(`use.${declared.use}`) })}</p>}
      <p>
        <a href={`declare.html${tool ? `?tool=${tool.id}` : ''}`} target="_blank" rel="noreferrer">
          {t(declared ? 'popup.declareOther' : 'popup.declare')}
        </a>
      </p>
    </section>
  );
}

/** What was taken from tools and is to be marked: said only while there is something. */
function Unmarked({ due, delivery }: PopupState['outputs']) {
  if (due === 0) return null;
  return (
    <Notice tone={delivery ? 'call' : 'neutral'}>
      {delivery ? t('popup.dueFor', { n: due, day: longDate(`${delivery}T12:00`) }) : t('popup.unmarked', { n: due })}{' '}
      <a href="files.html" target="_blank" rel="noreferrer">
        {t('popup.mark')}
      </a>
    </Notice>
  );
}

function Today({ held, continued, visits }: PopupState['today']) {
  if (held + continued + visits === 0) return <p className="sg-soft">{t('popup.todayNone')}</p>;
  return (
    <ul className="sgu-today">
      <li>{t('popup.held', { n: held })}</li>
      <li>{t('popup.continued', { n: continued })}</li>
      <li>{t('popup.visits', { n: visits })}</li>
    </ul>
  );
}
