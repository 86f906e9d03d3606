import { declaredInputs, type DeclaredInput } from '../../lib/model/declaration.ts';
import { t } from '../../lib/words/t.ts';
import type { Draft } from './blank-draft.ts';

interface InputsChoiceProps {
  draft: Draft;
  change: (next: Partial<Draft>) => void;
}

/** What goes in, and of whom: later findings within it pass as declared. */
export function InputsChoice({ draft, change }: InputsChoiceProps) {
  const { inputs } = draft;
  const toggle = (input: DeclaredInput) =>
    change({ inputs: declaredInputs.filter((one) => (one === input) !== inputs.includes(one)) });
  const asksPerson = inputs.includes('likeness');
  const asksWhose = asksPerson || inputs.includes('others-work');
  return (
    <>
      <fieldset className="sgd-field" aria-describedby="inputs-hint">
        <legend>{t('declare.inputs')}</legend>
        <div className="sgd-chips">
          {declaredInputs.map((input) => (
            <label key={input} className="sgd-chip">
              <input type="checkbox" checked={inputs.includes(input)} onChange={() => toggle(input)} />
              <span>{t(`input.${input}`)}</span>
            </label>
          ))}
        </div>
        <p id="inputs-hint" className="sg-small sg-soft">
          {t('declare.inputsHint')}
        </p>
      </fieldset>
      {asksWhose && (
        <Words
          id="whose"
          label={t(asksPerson ? 'declare.whose.likeness' : 'declare.whose.work')}
          value={draft.whose}
          change={(whose) => change({ whose })}
        />
      )}
      <Words
        id="story"
        label={t('declare.story')}
        hint={t('declare.storyHint')}
        value={draft.story}
        change={(story) => change({ story })}
      />
    </>
  );
}

interface WordsProps {
  id: string;
  label: string;
  hint?: string;
  value: string;
  change: (value: string) => void;
}

const Words = ({ id, label, hint, value, change }: WordsProps) => (
  <div className="sgd-field">
    <label htmlFor={id}>{label}</label>
    <input
      id={id}
      className="sgd-words"
      dir="auto"
      maxLength={200}
      autoComplete="off"
      value={value}
      aria-describedby={hint ? `${id}-hint` : undefined}
      onChange={(event) => change(event.target.value)}
    />
    {hint && (
      <p id={`${id}-hint`} className="sg-small sg-soft">
        {hint}
      </p>
    )}
  </div>
);
