import type { HealthState } from '../../lib/messaging/replies.ts';
import { t } from '../../lib/words/t.ts';
import { ClosingNote } from '../ui/ClosingNote.tsx';

/** Shows that have ended in this browser, with what was deleted and whether the service knows. */
export function Closings({ closings }: Pick<HealthState, 'closings'>) {
  if (closings.length === 0) return null;
  return (
    <section className="sgo-ended">
      <h2>{t('health.sections.closings')}</h2>
      {closings.map((closing) => (
        <ClosingNote key={`${closing.production} ${closing.until}`} closing={closing} />
      ))}
    </section>
  );
}
