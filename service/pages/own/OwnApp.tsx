import { useEffect, useState } from 'react';
import { t } from '../../../lib/words/t.ts';
import type { OwnReply } from '../../routes/own.ts';
import { ask, whenSignedOut } from '../frame/ask.ts';
import { Page } from '../frame/Shell.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { Skeleton, Waiting } from '../frame/Waiting.tsx';
import { OwnPage } from './OwnPage.tsx';

let opening: Promise<unknown> | null = null;

/** The code stands behind the #, and is good once; then it is nobody's business, the history's included. */
function openOnce(): Promise<unknown> {
  const code = location.hash.slice(1);
  if (code) history.replaceState('first', '', location.pathname);
  return (opening ??= code ? ask('/v1/own/session', { method: 'POST', body: { code } }) : Promise.resolve());
}

/** A page for the person it is about, who signs in by the link their own browser asked for. */
export function OwnApp() {
  const [state, setState] = useState<'opening' | 'open' | 'closed'>('opening');
  useEffect(() => {
    whenSignedOut(() => setState('closed'));
    // Another link followed in the same tab changes nothing but what is behind the #.
    const anew = (): void => void (location.hash && location.reload());
    addEventListener('hashchange', anew);
    openOnce().then(
      () => setState('open'),
      () => setState('closed'),
    );
    return () => removeEventListener('hashchange', anew);
  }, []);
  return (
    <>
      <header className="sgp-top">
        <p className="sgp-brand">Slateguard</p>
      </header>
      <main className="sgp" id="content" tabIndex={-1}>
        {state === 'opening' && <Skeleton />}
        {state === 'closed' && (
          <Page
            title={t('own.closed')}
            lead={t('own.closedLead', { page: t('review.title'), button: t('review.held') })}
          >
            {null}
          </Page>
        )}
        {state === 'open' && <Opened close={() => setState('closed')} />}
      </main>
    </>
  );
}

function Opened({ close }: { close: () => void }) {
  const asked = useAnswer<OwnReply>('/v1/own');
  const [now] = useState(Date.now);
  return <Waiting asked={asked}>{(held) => <OwnPage held={held} now={now} close={close} />}</Waiting>;
}
