import type { PolicyLine } from '../../routes/review/policy-draft.ts';
import { Link } from '../frame/Link.tsx';
import { Page } from '../frame/Shell.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { Waiting } from '../frame/Waiting.tsx';
import { ColumnHeads } from '../parts/ColumnHeads.tsx';
import { Moment } from '../parts/Moment.tsx';
import { policy as said } from './words.ts';

/** Whose policies there are. */
export function PoliciesPage() {
  const asked = useAnswer<{ policies: PolicyLine[] }>('/v1/review/policies');
  return (
    <Page title={said.title} lead={said.lead}>
      <Waiting asked={asked}>
        {({ policies }) => (policies.length === 0 ? <p>{said.none}</p> : <Lines policies={policies} />)}
      </Waiting>
    </Page>
  );
}

const Lines = ({ policies }: { policies: readonly PolicyLine[] }) => (
  <table className="sgr-table" aria-label={said.title}>
    <ColumnHeads names={said.columns} />
    <tbody>
      {policies.map(({ production, title, inForce, draftedAt }) => (
        <tr key={production}>
          <td dir="auto">
            <Link to={`/policy/${encodeURIComponent(production)}`}>{title ?? production}</Link>
            {title && <span className="sg-small sg-soft"> {production}</span>}
          </td>
          <td>{inForce === null ? said.notSet : said.revision(inForce)}</td>
          <td>
            {draftedAt && (
              <>
                {said.drafted} <Moment at={draftedAt} />
              </>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
