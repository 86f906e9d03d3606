import { useState } from 'react';
import { t } from '../../lib/words/t.ts';
import type { PanelAside } from './panel-aside.ts';
import { SideButton } from './SideButton.tsx';

type Stage = 'open' | 'told' | 'failed';

/** One press says that what was found isn't that; the question stays, and another press takes it back. */
export function WrongLine({ dispute }: { dispute: PanelAside['dispute'] }) {
  const [stage, setStage] = useState<Stage>('open');
  const press = (isWithdrawn: boolean) => () =>
    void dispute(isWithdrawn).then((recorded) => setStage(recorded ? (isWithdrawn ? 'open' : 'told') : 'failed'));
  return (
    <p className="sg-small" role="status">
      {stage === 'told' && <span>{t('panel.wrongTold')} </span>}
      {stage === 'failed' && <span>{t('panel.wrongFailed')} </span>}
      <SideButton act={press(stage === 'told')}>{t(stage === 'told' ? 'panel.wrongUndo' : 'panel.wrong')}</SideButton>
    </p>
  );
}
