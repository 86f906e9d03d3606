import type { OutputsState } from '../../lib/messaging/replies.ts';
import type { KeptOutput, OutputStage } from '../../lib/model/output.ts';
import { outputStages } from '../../lib/model/output.ts';
import { t } from '../../lib/words/t.ts';
import { longDate } from '../ui/long-date.ts';
import { Notice } from '../ui/Notice.tsx';
import { FactList } from './FactList.tsx';

interface OutputListProps {
  state: OutputsState;
  mark: (output: string, stage: OutputStage) => void;
}

/** More than anybody looks through at once; older ones are still known when a file is dropped. */
const MOST = 100;

/** What was taken from tools; what is to be marked now comes first. */
export function OutputList({ state, mark }: OutputListProps) {
  const { outputs, due, delivery } = state;
  const isDue = (one: KeptOutput) => due.includes(one.id);
  const shown = [...outputs.filter(isDue), ...outputs.filter((one) => !isDue(one))].slice(0, MOST);
  return (
    <section className="sgf-block">
      <h2>{t('files.list')}</h2>
      {delivery && due.length > 0 && (
        <Notice tone="call">{t('files.dueFor', { day: longDate(`${delivery.on}T12:00`) })}</Notice>
      )}
      {shown.length === 0 && <p className="sg-soft">{t('files.none')}</p>}
      <ul className="sgf-list">
        {shown.map((one) => (
          <OutputItem key={one.id} one={one} state={state} mark={(stage) => mark(one.id, stage)} />
        ))}
      </ul>
    </section>
  );
}

interface OutputItemProps {
  one: KeptOutput;
  state: OutputsState;
  mark: (stage: OutputStage) => void;
}

function OutputItem({ one: { id, fileName, at, data }, state, mark }: OutputItemProps) {
  const name = fileName || t('files.copied');
  return (
    <li className="sgf-item">
      <div className="sgf-row">
        <div className="sgf-what">
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <span className="sg-small sg-soft">
            <bdi>{state.tools[data.tool] ?? data.tool}</bdi> · <bdi>{longDate(at)}</bdi>
          </span>
        </div>
        <div role="group" aria-label={t('files.stage')} className="sgf-stages">
          {outputStages.map((stage) => (
            <button
              key={stage}
              type="button"
              className="sg-button sgf-stage"
              aria-pressed={data.stage === stage}
              aria-describedby={`what-${id}`}
              onClick={() => mark(stage)}
            >
              {t(`stage.${stage}`)}
            </button>
          ))}
        </div>
      </div>
      <span id={`what-${id}`} hidden>
        {name}
      </span>
      <FactList use={state.uses[data.declaration ?? ''] ?? null} {...data} />
    </li>
  );
}
