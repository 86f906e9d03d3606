import type { Similar } from '../../review/case-page.ts';
import { Link } from '../frame/Link.tsx';
import { Moment } from '../parts/Moment.tsx';
import { StatusMark } from './StatusMark.tsx';
import { cases as said, nameOfUse } from './words.ts';

export const SimilarList = ({ similar }: { similar: readonly Similar[] }) => (
  <section>
    <h2>{said.similar}</h2>
    {similar.length === 0 && <p className="sg-soft">{said.similarNone}</p>}
    <ul className="sgp-similar">
      {similar.map(({ id, status, use, conditions, by, updatedAt }) => (
        <li key={id}>
          <Link to={`/cases/${encodeURIComponent(id)}`}>
            <StatusMark status={status} />
          </Link>
          <span className="sg-small sg-soft">
            {use && `${nameOfUse(use)} · `}
            {by && `${by} · `}
            <Moment at={updatedAt} />
          </span>
          {conditions && <p dir="auto">{conditions}</p>}
        </li>
      ))}
    </ul>
  </section>
);
