import { useState, type DragEvent } from 'react';
import type { OutputsState } from '../../lib/messaging/replies.ts';
import type { Traced } from '../../lib/model/output.ts';
import { whereFrom } from '../../lib/outputs/where-from.ts';
import { t } from '../../lib/words/t.ts';
import { Notice } from '../ui/Notice.tsx';
import { OriginBox } from './OriginBox.tsx';

interface WhereFromProps {
  state: OutputsState;
  trace: (file: File) => Promise<Traced>;
  confirm: (output: string, traced: Traced) => void;
}

type Shown = { name: string; traced: Traced | 'reading' | 'unreadable' };

/** Takes any file, dropped or chosen, and says whether it is known here. */
export function WhereFrom({ state, trace, confirm }: WhereFromProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  const look = (file: File | undefined) => {
    if (!file) return;
    const say = (traced: Shown['traced']) => setShown({ name: file.name, traced });
    say('reading');
    trace(file).then(say, () => say('unreadable'));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    look(event.dataTransfer.files[0]);
  };
  const name = shown?.name ?? '';
  return (
    <section className="sgf-block" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <div className="sgf-drop">
        <p>{t('files.drop')}</p>
        <label className="sg-button sgf-choose">
          {t('files.choose')}
          <input type="file" onChange={(event) => look(event.target.files?.[0])} />
        </label>
      </div>
      <div role="status">
        {shown?.traced === 'reading' && <p dir="auto">{t('files.reading', { name })}</p>}
        {shown?.traced === 'unreadable' && <Notice tone="call">{t('files.unreadable', { name })}</Notice>}
        {shown && typeof shown.traced !== 'string' && (
          <OriginBox
            name={name}
            traced={shown.traced}
            origin={whereFrom({ ...shown.traced, name }, state.outputs)}
            {...{ state, confirm }}
          />
        )}
      </div>
    </section>
  );
}
