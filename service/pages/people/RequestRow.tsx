import type { IdentifyList } from '../../routes/identify.ts';
import { Link } from '../frame/Link.tsx';
import { titleOf, useSession } from '../frame/session.ts';
import { deviceName } from '../parts/device-name.ts';
import { Moment } from '../parts/Moment.tsx';
import { DecideWho } from './DecideWho.tsx';
import { Known } from './Known.tsx';
import { people as said } from './words.ts';

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export type Request = IdentifyList['requests'][number];

export function RequestRow({ request, changed }: { request: Request; changed: () => void }) {
  const { me, scope } = useSession();
  const { device, production, reason, at, askedBy, state, decision } = request;
  const name = deviceName(device);
  return (
    <tr>
      <td className="sgr-when">
        <Moment at={at} />
      </td>
      <td>
        {me.may['records.read'] ? <Link to={`/records?device=${device}`}>{name}</Link> : name}
        <span className="sgp-note" dir="auto">
          {titleOf(scope, production)}
        </span>
      </td>
      <td dir="auto">
        {reason}
        <span className="sgp-note">{said.askedBy(askedBy.name)}</span>
      </td>
      <td>
        {said.states[state]}
        {decision && (
          <span className="sgp-note" dir="auto">
            {said.decidedBy(decision.by.name)}
            {decision.until && (
              <>
                , {said.until} {exact.format(Date.parse(decision.until))}
              </>
            )}
            {decision.note && <> · {decision.note}</>}
          </span>
        )}
      </td>
      <td>
        {request.mayDecide && <DecideWho id={request.id} device={name} changed={changed} />}
        {request.mayLook && <Known id={request.id} device={name} />}
      </td>
    </tr>
  );
}
