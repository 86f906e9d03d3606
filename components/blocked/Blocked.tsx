import { useEffect } from 'react';
import { explainArrival } from '../../lib/decide/explain-arrival.ts';
import type { BlockedState } from '../../lib/messaging/replies.ts';
import { useReply } from '../hooks/use-reply.ts';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { StatusWord } from '../ui/StatusWord.tsx';
import { toneOfStatus } from '../ui/tone.ts';
import { AskBox } from './AskBox.tsx';
import { Refusal } from './Refusal.tsx';

interface BlockedProps {
  address: string;
  meet: () => Promise<BlockedState | null>;
  ask: (reason: string) => Promise<unknown>;
  go: (url: string) => void;
}

/** Stands in a refused tool's place: which one, whose rule, what to use instead, what was recorded, how to ask. */
export function Blocked({ address, meet, ask, go }: BlockedProps) {
  const { reply, again } = useReply(meet);
  const state = reply.state === 'here' ? reply.value : null;
  useEffect(() => {
    if (state) document.title = `${t('blocked.title', { tool: state.tool.name })} · Slateguard`;
  }, [state]);
  if (reply.state === 'asking')
    return (
      <main className="sgb" aria-busy="true">
        <h1>{t('blocked.silent')}</h1>
      </main>
    );
  if (reply.state === 'silent')
    return (
      <main className="sgb">
        <h1>{t('blocked.silent')}</h1>
        <p>{t('blocked.silentBody')}</p>
        <Button onPress={again}>{t('popup.retry')}</Button>
      </main>
    );
  if (!state)
    return (
      <main className="sgb">
        <h1>{t('blocked.open')}</h1>
        <p>{t('blocked.openBody')}</p>
        <Button look="primary" onPress={() => go(`https://${address}`)}>
          {t('blocked.openIt', { address })}
        </Button>
      </main>
    );
  const { headline, body } = explainArrival({ kind: 'block', rule: '', setBy: 'none', findings: [] }, state, t);
  return (
    <main className="sgb">
      <StatusWord tone={toneOfStatus[state.tool.status]} word={t(`status.${state.tool.status}`)} />
      <h1>{headline}</h1>
      <p>{body}</p>
      <Refusal state={state} go={go} />
      <AskBox state={state} ask={ask} />
    </main>
  );
}
