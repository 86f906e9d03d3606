import type { PopupState } from '../../lib/messaging/replies.ts';
import { t } from '../../lib/words/t.ts';
import { StatusWord } from '../ui/StatusWord.tsx';
import { toneOfStatus } from '../ui/tone.ts';

/** The answer to "am I fine here?", readable in a second. */
export function Standing({ tool, account }: Pick<PopupState, 'tool' | 'account'>) {
  if (!tool) {
    return (
      <section className="sgu-block">
        <h1>{t('popup.noTool')}</h1>
        <p className="sg-soft">{t('popup.noToolBody')}</p>
      </section>
    );
  }
  return (
    <section className="sgu-block">
      <p>
        <StatusWord tone={toneOfStatus[tool.status]} word={t(`status.${tool.status}`)} />
      </p>
      <h1>{t(`popup.standing.${tool.status}`, { tool: tool.name })}</h1>
      {(tool.reason ?? tool.conditions) && <p dir="auto">{tool.reason ?? tool.conditions}</p>}
      {account && <p className="sg-soft">{t(`popup.account.${account}`, { tool: tool.name })}</p>}
      {tool.status === 'approved' && <p className="sg-soft">{t('popup.stillShared')}</p>}
    </section>
  );
}
