import type { NoticeState } from '../../lib/model/notice.ts';
import { en } from '../strings/en.ts';
import { longDate } from '../ui/long-date.ts';

const { welcome } = en;

/** Whose rules these are, since when, who answers for them, and the production's own words. */
export function RulesInForce({ notice }: { notice: NoticeState }) {
  const { production, organisation, contact, policy, text, url, hasService } = notice;
  const revision = en.popup.revision(policy.revision, en.sourceWords[policy.source]);
  const who = [contact?.name, contact?.email].filter(Boolean).join(', ');
  return (
    <>
      <section>
        <h2>{welcome.rules}</h2>
        <p dir="auto">{production.id ? welcome.under(production.title, organisation) : welcome.nobody}</p>
        <p>{welcome.dated(revision, policy.issuedAt && longDate(policy.issuedAt))}</p>
        <p>{hasService ? welcome.kept : welcome.keptHere}</p>
        {who && <p dir="auto">{welcome.contact(who)}</p>}
      </section>
      {(text ?? url) && (
        <section>
          <h2>{welcome.from}</h2>
          {text && (
            <p className="sgw-text" dir="auto">
              {text}
            </p>
          )}
          {url && (
            <p>
              <a href={url} target="_blank" rel="noreferrer">
                {welcome.whole}
              </a>
            </p>
          )}
        </section>
      )}
    </>
  );
}
