import { useState } from 'react';
import { t } from '../../lib/words/t.ts';
import { Button } from '../ui/Button.tsx';
import { exportRecords, saveFile } from './export-records.ts';
import type { AskRecords } from './use-records.ts';

/** A copy of one's own log, to keep or to show. */
export function ExportButton({ ask, now }: { ask: AskRecords; now: number }) {
  const [stage, setStage] = useState<'ready' | 'busy' | 'failed'>('ready');
  const save = () => {
    if (stage === 'busy') return;
    setStage('busy');
    exportRecords(ask).then(
      (text) => {
        saveFile(`slateguard-${new Date(now).toISOString().slice(0, 10)}.json`, text);
        setStage('ready');
      },
      () => setStage('failed'),
    );
  };
  return (
    <div>
      <Button onPress={save} unavailable={stage === 'busy'}>
        {stage === 'busy' ? t('review.exporting') : t('review.exportAll')}
      </Button>
      {stage === 'failed' && <p role="alert">{t('review.exportFailed')}</p>}
    </div>
  );
}
