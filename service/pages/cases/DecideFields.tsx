import { ChoiceField } from '../parts/ChoiceField.tsx';
import { DateField, TextField } from '../parts/TextField.tsx';
import type { Draft } from './answer-body.ts';
import type { CaseProps } from './CasePage.tsx';
import { deciding as said } from './words.ts';

interface FieldsProps extends CaseProps {
  draft: Draft;
  change: (next: Partial<Draft>) => void;
}

const entries = <K extends string>(of: Record<K, string>) => Object.entries(of) as [K, string][];

export function DecideFields({ view, draft, change }: FieldsProps) {
  const isQuestion = draft.verdict === 'question';
  return (
    <>
      <fieldset className="sgp-verdicts">
        <legend>{said.verdict}</legend>
        {entries(said.verdicts).map(([verdict, word]) => (
          <label key={verdict}>
            <input
              type="radio"
              name="verdict"
              checked={draft.verdict === verdict}
              onChange={() => change({ verdict })}
            />
            {word}
          </label>
        ))}
      </fieldset>
      {draft.verdict === 'approved' && <ApprovalFields view={view} draft={draft} change={change} />}
      <TextField
        label={isQuestion ? said.question : said.note}
        hint={isQuestion ? said.questionHint : null}
        value={draft.note}
        change={(note) => change({ note })}
      />
    </>
  );
}

function ApprovalFields({ view, draft, change }: FieldsProps) {
  const whos = entries(said.whos).filter(([who]) => who !== 'department' || view.department !== null);
  const isContent = view.kind === 'approval' && view.contentHash !== null;
  return (
    <>
      <TextField
        label={said.conditions}
        hint={said.conditionsHint}
        value={draft.conditions}
        change={(conditions) => change({ conditions })}
      />
      <div className="sgp-pair">
        <DateField label={said.until} hint={said.untilHint} value={draft.until} change={(until) => change({ until })} />
        <ChoiceField
          label={said.who}
          value={draft.who}
          choices={whos}
          change={(who) => change({ who: who as Draft['who'] })}
        />
        {isContent && (
          <ChoiceField
            label={said.content}
            value={draft.content}
            choices={entries(said.contents)}
            change={(content) => change({ content: content as Draft['content'] })}
          />
        )}
      </div>
      {view.route === 'consent' && (
        <div className="sgp-pair">
          <TextField
            label={said.consentReference}
            hint={said.consentHint}
            value={draft.consentReference}
            change={(consentReference) => change({ consentReference })}
          />
          <DateField
            label={said.consentOn}
            hint={null}
            value={draft.consentOn}
            change={(consentOn) => change({ consentOn })}
          />
        </div>
      )}
    </>
  );
}
