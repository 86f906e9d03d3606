import { useState } from 'react';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';

/** Opens what the production's service holds about this person; false when it could not. */
export type OpenHeld = () => Promise<boolean>;

/** What lies here is not all there is: the service knows who read it, too. */
export function HeldButton({ open }: { open: OpenHeld }) {
  const [stage, setStage] = useState<'ready' | 'busy' | 'failed'>('ready');
  const press = () => {
    if (stage === 'busy') return;
    setStage('busy');
    open().then(
      (isOpen) => setStage(isOpen ? 'ready' : 'failed'),
      () => setStage('failed'),
    );
  };
  return (
    <div>
      <Button onPress={press} unavailable={stage === 'busy'}>
        {t('review.held')}
      </Button>
      {stage === 'failed' && <p role="alert">{t('review.heldFailed')}</p>}
    </div>
  );
}
