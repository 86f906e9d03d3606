import type { NoticeState } from '../../lib/model/notice.ts';
import { t } from '../../lib/words/t.ts';
import { longDate } from '../ui/long-date.ts';

/** Whose rules these are, since when, who answers for them, and the production's own words. */
export function RulesInForce({ notice }: { notice: NoticeState }) {
  const { production, organisation, contact, policy, text, url, discovery, hasService } = notice;
  const revision = t(`revision.${policy.source}`, { n: String(policy.revision) });
  const who = [contact?.name, contact?.email].filter(Boolean).join(', ');
  return (
    <>
      <section>
        <h2>{t('welcome.rules')}</h2>
        <p dir="auto">
          {production.id ? [production.title, organisation].filter(Boolean).join(', ') : t('welcome.nobody')}
        </p>
        <p>{policy.issuedAt ? t('welcome.dated', { policy: revision, date: longDate(policy.issuedAt) }) : revision}</p>
        <p>{hasService ? t('welcome.kept') : t('welcome.keptHere')}</p>
        {discovery && <p>{t('welcome.discovery')}</p>}
        {who && <p>{t('welcome.contact', { who })}</p>}
      </section>
      {(text ?? url) && (
        <section>
          <h2>{t('welcome.from')}</h2>
          {text && (
            <p className="sgw-text" dir="auto">
              {text}
            </p>
          )}
          {url && (
            <p>
              <a href={url} target="_blank" rel="noreferrer">
                {t('welcome.whole')}
              </a>
            </p>
          )}
        </section>
      )}
    </>
  );
}
