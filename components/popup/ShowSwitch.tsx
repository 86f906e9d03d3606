import { useState } from 'react';
import type { PopupState, Recorded } from '../../lib/messaging/replies.ts';
import { NO_SHOW } from '../../lib/policy/on-a-show.ts';
import { t } from '../../lib/words/t.ts';
import { Notice } from '../ui/Notice.tsx';

interface ShowSwitchProps {
  state: PopupState;
  /** A production's id, or that it is none. */
  choose: (production: string) => Promise<Recorded>;
  /** Reads the state anew. */
  again: () => void;
}

/** Which show this browser works for: one press to another, or to none. Nothing where no policy names one. */
export function ShowSwitch({ state: { show, production }, choose, again }: ShowSwitchProps) {
  const [trouble, setTrouble] = useState<string | null>(null);
  if (show.productions.length === 0) return null;
  const now = show.off === 'chosen' ? NO_SHOW : production.id;
  const press = (id: string) => {
    if (id === now) return;
    choose(id).then(
      (result) => {
        setTrouble(result.recorded ? null : t('popup.show.failed', { why: result.why }));
        again();
      },
      () => setTrouble(t('popup.show.silent')),
    );
  };
  return (
    <section className="sgu-block">
      <h2 className="sgu-title">{t('popup.show.title')}</h2>
      <ul className="sgu-shows">
        {[...show.productions, { id: NO_SHOW, title: t('popup.show.none') }].map(({ id, title }) => (
          <li key={id}>
            <button type="button" className="sgu-show" aria-pressed={id === now} onClick={() => press(id)} dir="auto">
              {title}
            </button>
          </li>
        ))}
      </ul>
      {show.off && <Notice tone="neutral">{t(`popup.show.off.${show.off}`, { production: production.title })}</Notice>}
      {trouble && (
        <Notice tone="call" urgent>
          {trouble}
        </Notice>
      )}
    </section>
  );
}
