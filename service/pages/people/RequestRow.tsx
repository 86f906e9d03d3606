import type { IdentifyList } from '../../routes/identify.ts';
import { DeviceCell } from '../parts/DeviceCell.tsx';
import { deviceName } from '../parts/device-name.ts';
import { Moment } from '../parts/Moment.tsx';
import { DecideWho } from './DecideWho.tsx';
import { Known } from './Known.tsx';
import { people as said } from './words.ts';

const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export type Request = IdentifyList['requests'][number];

export function RequestRow({ request, changed }: { request: Request; changed: () => void }) {
  const { device, production, reason, at, askedBy, state, decision } = request;
  return (
    <tr>
      <td className="sgr-when">
        <Moment at={at} />
      </td>
      <DeviceCell device={device} production={production} />
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
        {request.mayDecide && <DecideWho id={request.id} device={deviceName(device)} changed={changed} />}
        {request.mayLook && <Known id={request.id} device={deviceName(device)} />}
      </td>
    </tr>
  );
}
