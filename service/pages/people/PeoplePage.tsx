import type { IdentifyList } from '../../routes/identify.ts';
import { Page } from '../frame/Shell.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { Waiting } from '../frame/Waiting.tsx';
import { ColumnHeads } from '../parts/ColumnHeads.tsx';
import { RequestRow } from './RequestRow.tsx';
import { people as said } from './words.ts';

export function PeoplePage() {
  const asked = useAnswer<IdentifyList>('/v1/identifications');
  return (
    <Page title={said.title} lead={said.lead}>
      <Waiting asked={asked}>
        {({ requests }) =>
          requests.length === 0 ? (
            <p>{said.none}</p>
          ) : (
            <table className="sgr-table" aria-label={said.title}>
              <ColumnHeads names={said.columns} />
              <tbody>
                {requests.map((request) => (
                  <RequestRow key={request.id} request={request} changed={asked.again} />
                ))}
              </tbody>
            </table>
          )
        }
      </Waiting>
    </Page>
  );
}
