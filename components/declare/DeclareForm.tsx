import { useState } from 'react';
import type { FormEvent } from 'react';
import { openPrinciples } from '../../lib/declare/known-principles.ts';
import type { DeclareState } from '../../lib/messaging/replies.ts';
import type { UseDraft } from '../../lib/model/declaration.ts';
import { t } from '../../lib/words/t.ts';
import { asksProminence, isWhole, missingIn, withUse, type Draft } from './blank-draft.ts';
import { Choice } from './Choice.tsx';
import { InputsChoice } from './InputsChoice.tsx';
import { adviceFor, RouteBox } from './RouteBox.tsx';
import { ToolChoice } from './ToolChoice.tsx';
import { UseChoice } from './UseChoice.tsx';

const stages = ['temp', 'final', 'undecided'] as const;
const prominences = ['incidental', 'prominent'] as const;
const principleAnswers = ['yes', 'no', 'unsure'] as const;

interface DeclareFormProps {
  state: DeclareState;
  first: Draft;
  busy: boolean;
  submit: (draft: UseDraft) => void;
}

/** One page, answered from the top; most of it is already answered by the first choice. */
export function DeclareForm({ state, first, busy, submit }: DeclareFormProps) {
  const [draft, setDraft] = useState(first);
  const [isTried, setTried] = useState(false);
  const change = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }));
  const tool = state.tools.find(({ id }) => id === draft.tool) ?? state.tools[0];
  const advice = tool && isWhole(draft) ? adviceFor(draft, tool) : null;
  const missing = isTried ? missingIn(draft) : null;
  const fault = (field: 'use' | 'prominence') => (missing === field ? t(`declare.missing.${field}`) : null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!busy && tool && isWhole(draft)) submit({ ...draft, tool: tool.id });
  };
  const label = advice && !state.hasService ? t('declare.submitAlone') : t(`declare.submit.${advice ?? 'shared'}`);
  return (
    <form className="sgd-form" onSubmit={send} noValidate>
      <div className="sgd-fields">
        <ToolChoice tools={state.tools} chosen={draft.tool} choose={(id) => change({ tool: id, principles: {} })} />
        <UseChoice chosen={draft.use} choose={(use) => setDraft((now) => withUse(now, use))} fault={fault('use')} />
        <Choice
          label={t('declare.stage')}
          name="stage"
          options={stages.map((stage) => [stage, t(`declare.stages.${stage}`)])}
          chosen={draft.stage}
          choose={(stage) => change({ stage })}
        />
        {asksProminence(draft.use) && (
          <Choice
            label={t('declare.prominence')}
            name="prominence"
            options={prominences.map((seen) => [seen, t(`declare.prominences.${seen}`)])}
            chosen={draft.prominence}
            choose={(prominence) => change({ prominence })}
            fault={fault('prominence')}
          />
        )}
        <InputsChoice draft={draft} change={change} />
        {tool && draft.use && <Principles {...{ draft, change }} open={openPrinciples(tool.status)} />}
      </div>
      <div className="sgd-side">
        <RouteBox advice={advice} state={state} />
        <button type="submit" className="sg-button" data-look="primary" aria-disabled={busy || undefined}>
          {busy ? t('declare.sending') : label}
        </button>
      </div>
    </form>
  );
}

interface PrinciplesProps {
  draft: Draft;
  change: (next: Partial<Draft>) => void;
  open: ReturnType<typeof openPrinciples>;
}

/** Only what nobody can know but who has the tool before them. */
const Principles = ({ draft: { principles }, change, open }: PrinciplesProps) => (
  <>
    {open.map((name) => (
      <Choice
        key={name}
        label={t(`declare.principles.${name}`)}
        name={name}
        options={principleAnswers.map((answer) => [answer, t(`declare.${name}.${answer}`)])}
        chosen={principles[name] ?? 'unsure'}
        choose={(answer) => change({ principles: { ...principles, [name]: answer } })}
      />
    ))}
  </>
);
