import { useId, useRef, useState } from 'react';
import type { BlockedState } from '../../lib/messaging/replies.ts';
import { enoughReason } from '../panel/enough-reason.ts';
import { ReasonBox } from '../panel/ReasonBox.tsx';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

interface AskBoxProps {
  state: BlockedState;
  ask: (reason: string) => Promise<unknown>;
}

/** How to get a tool that is closed: a reason, once, to whoever decides. */
export function AskBox({ state, ask }: AskBoxProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [step, setStep] = useState<'open' | 'missing' | 'asking' | 'asked' | 'silent'>('open');
  const press = () => {
    const reason = box.current?.value.trim() ?? '';
    if (step === 'asking') return;
    if (!enoughReason(reason)) {
      setStep('missing');
      box.current?.focus();
      return;
    }
    setStep('asking');
    ask(reason).then(
      () => setStep('asked'),
      () => setStep('silent'),
    );
  };
  if (step === 'asked')
    return (
      <Notice tone="fine" urgent>
        {state.hasService ? t('blocked.asked') : t('blocked.askedByMail')}
      </Notice>
    );
  const contact = state.production.contact?.name ?? state.organisation ?? state.production.title;
  return (
    <section className="sgb-ask">
      <h2>{t('blocked.askTitle')}</h2>
      <p>{t(state.hasService ? 'blocked.askByService' : 'blocked.askByMail', { contact })}</p>
      <ReasonBox box={box} id={id} missing={step === 'missing'} />
      <Button onPress={press} unavailable={step === 'asking'}>
        {t('panel.ask')}
      </Button>
      {step === 'silent' && <Notice tone="call">{t('popup.notAnswering')}</Notice>}
    </section>
  );
}
