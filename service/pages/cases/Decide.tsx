import { useState } from 'react';
import { Button } from '../../../components/ui/Button.tsx';
import { Notice } from '../../../components/ui/Notice.tsx';
import { ask } from '../frame/ask.ts';
import { useSession } from '../frame/session.ts';
import { answerBody, emptyDraft } from './answer-body.ts';
import type { Draft } from './answer-body.ts';
import type { CaseProps } from './CasePage.tsx';
import { AnswerInForce } from './AnswerInForce.tsx';
import { DecideFields } from './DecideFields.tsx';
import { deciding } from './words.ts';

const answerable = ['draft', 'shared', 'escalated', 'under-review', 'approved', 'approved-with-conditions', 'declined'];

export function Decide({ view, again }: CaseProps & { again: () => void }) {
  const { me } = useSession();
  // What was held has a mark, or only a use can be approved.
  const content = view.kind === 'approval' && view.contentHash !== null ? 'same' : 'use';
  const [draft, setDraft] = useState<Draft>({ ...emptyDraft, content });
  const [stage, setStage] = useState<'ready' | 'sending' | { failed: string }>('ready');
  const send = (body: object) => {
    if (stage === 'sending') return;
    setStage('sending');
    ask(`/v1/cases/${encodeURIComponent(view.id)}/answer`, { method: 'POST', body }).then(again, (error: unknown) =>
      setStage({ failed: (error as Error).message }),
    );
  };
  const decide = () => {
    if (draft.verdict === 'question' && draft.note.trim() === '') return setStage({ failed: deciding.needsQuestion });
    send(answerBody(draft));
  };
  if (!me.may['cases.answer']) return <p className="sg-soft">{deciding.mayNot}</p>;
  return (
    <section className="sgp-decide">
      <AnswerInForce view={view} withdraw={() => send({ verdict: 'withdrawn', note: null })} />
      {answerable.includes(view.status) && (
        <form aria-label={deciding.title} onSubmit={(event) => event.preventDefault()}>
          <h2>{deciding.title}</h2>
          <DecideFields view={view} draft={draft} change={(next) => setDraft({ ...draft, ...next })} />
          <Button look="primary" onPress={decide} unavailable={stage === 'sending'}>
            {stage === 'sending' ? deciding.sending : deciding.send[draft.verdict]}
          </Button>
        </form>
      )}
      {typeof stage === 'object' && (
        <Notice tone="stopped" urgent>
          {stage.failed}
        </Notice>
      )}
    </section>
  );
}
