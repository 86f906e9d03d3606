import { useState } from 'react';
import type { OutputsState, Recorded } from '../../lib/messaging/replies.ts';
import type { OutputStage, Traced } from '../../lib/model/output.ts';
import { t } from '../../lib/words/t.ts';
import { useReply } from '../hooks/use-reply.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { OutputList } from './OutputList.tsx';
import { WhereFrom } from './WhereFrom.tsx';

export interface FilesProps {
  ask: () => Promise<OutputsState>;
  mark: (output: string, stage: OutputStage) => Promise<Recorded>;
  /** Adds what a file's bytes say to the record of its taking. */
  confirm: (output: string, traced: Traced) => Promise<Recorded>;
  /** Has the browser tell of downloads from now on. */
  allow: () => Promise<unknown>;
  /** Reads a file on this computer. Rejects when it cannot be read. */
  trace: (file: File) => Promise<Traced>;
}

/** Where a file came from, and what everything taken from tools is for. */
export function Files({ ask, mark, confirm, allow, trace }: FilesProps) {
  const { reply, again } = useReply(ask);
  const [trouble, setTrouble] = useState<string | null>(null);
  const state = reply.state === 'here' ? reply.value : null;
  const record = (work: Promise<Recorded>) =>
    void work
      .then((result) => setTrouble(result.recorded ? null : t('files.unrecorded', { why: result.why })))
      .catch(() => setTrouble(t('popup.notAnswering')))
      .finally(again);
  return (
    <main className="sgf" aria-busy={reply.state === 'asking'}>
      <h1>{t('files.title')}</h1>
      <p className="sg-soft">{t('files.intro')}</p>
      {(trouble ?? (reply.state === 'silent' && t('popup.notAnswering'))) && (
        <Notice tone="call" urgent>
          {trouble ?? t('popup.notAnswering')} <Button onPress={again}>{t('popup.retry')}</Button>
        </Notice>
      )}
      {state && (
        <>
          <WhereFrom state={state} trace={trace} confirm={(output, traced) => record(confirm(output, traced))} />
          {!state.seesDownloads && (
            <Notice tone="neutral">
              <p>{t('files.unseen')}</p>
              <Button onPress={() => void allow().then(again, again)}>{t('files.allow')}</Button>
            </Notice>
          )}
          <OutputList state={state} mark={(output, stage) => record(mark(output, stage))} />
        </>
      )}
    </main>
  );
}
