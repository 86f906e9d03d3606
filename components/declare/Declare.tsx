import { useEffect, useState } from 'react';
import { useReply } from '../hooks/use-reply.ts';
import type { DeclareState, Recorded } from '../../lib/messaging/replies.ts';
import type { UseDraft } from '../../lib/model/declaration.ts';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { blankDraft, type Draft } from './blank-draft.ts';
import { DeclareForm } from './DeclareForm.tsx';
import { Today } from './Today.tsx';
import { UsedBefore } from './UsedBefore.tsx';

/** While somebody waits for an answer; it comes within a minute. */
const LOOK_AGAIN_MS = 5000;

export interface DeclareProps {
  ask: () => Promise<DeclareState>;
  declare: (draft: UseDraft, again: string | null) => Promise<Recorded>;
  /** Ends what is declared for this tool. */
  end: (tool: string) => Promise<unknown>;
  /** Answers what the production asked back. */
  answerBack: (id: string, words: string) => Promise<Recorded>;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** Declare once, work all day: what it is for, where it goes, and what happens next. */
export function Declare({ ask, declare, end, answerBack, now }: DeclareProps) {
  const { reply, again } = useReply(ask);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [form, setForm] = useState<Draft | 'blank' | 'closed'>('blank');
  const state = reply.state === 'here' ? reply.value : null;
  useEffect(() => {
    const timer = setInterval(again, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [again]);
  const send = (make: () => Promise<Recorded>, after: 'closed' | 'as it is') => {
    if (busy) return;
    setBusy(true);
    make()
      .then((result) => {
        setTrouble(result.recorded ? null : t('declare.unrecorded', { why: result.why }));
        if (result.recorded && after === 'closed') setForm('closed');
        again();
      })
      .catch(() => setTrouble(t('declare.silent')))
      .finally(() => setBusy(false));
  };
  const submit = (draft: UseDraft, of: string | null) => send(() => declare(draft, of), 'closed');
  return (
    <main className="sgd" aria-busy={reply.state === 'asking'}>
      <h1>{t('declare.title')}</h1>
      <p className="sg-soft">{t('declare.intro')}</p>
      {(trouble ?? (reply.state === 'silent' && t('declare.silent'))) && (
        <Notice tone="call" urgent>
          {trouble ?? t('declare.silent')} <Button onPress={again}>{t('declare.retry')}</Button>
        </Notice>
      )}
      {state && (
        <>
          <Today
            state={state}
            now={now()}
            justDeclared={form === 'closed'}
            end={(tool) => void end(tool).then(again)}
            reply={(id, words) => send(() => answerBack(id, words), 'as it is')}
          />
          {state.off ? (
            <OffShow off={state.off} production={state.production.title} />
          ) : (
            <Uses {...{ state, form, busy, submit, setForm }} now={now()} />
          )}
        </>
      )}
    </main>
  );
}

/** Nothing is recorded now, so there is no form: what would be filled in could go nowhere. */
const OffShow = ({ off, production }: { off: NonNullable<DeclareState['off']>; production: string }) => (
  <Notice tone="neutral">{t('declare.off', { why: t(`offShow.${off}`, { production }) })}</Notice>
);

interface UsesProps extends Omit<FormOrNoneProps, 'form'> {
  form: Draft | 'blank' | 'closed';
  now: number;
  setForm: (form: Draft | 'blank') => void;
}

/** What may be said again, and the form for what was not said yet. */
function Uses({ state, form, busy, now, submit, setForm }: UsesProps) {
  if (form === 'closed')
    return (
      <p>
        <Button onPress={() => setForm('blank')}>{t('declare.another')}</Button>
      </p>
    );
  return (
    <>
      <UsedBefore state={state} now={now} again={submit} change={(draft) => setForm({ ...draft })} />
      <FormOrNone key={form === 'blank' ? 'blank' : JSON.stringify(form)} {...{ state, form, busy }} submit={submit} />
    </>
  );
}

interface FormOrNoneProps {
  state: DeclareState;
  form: Draft | 'blank';
  busy: boolean;
  submit: (draft: UseDraft, again: string | null) => void;
}

function FormOrNone({ state, form, busy, submit }: FormOrNoneProps) {
  const tool = state.tools[0];
  if (!tool) return <p>{t('declare.noTools')}</p>;
  const first = form === 'blank' ? blankDraft(tool.id) : form;
  return <DeclareForm state={state} first={first} busy={busy} submit={(draft) => submit(draft, null)} />;
}
