import { Link } from '../frame/Link.tsx';
import { titleOf, useSession } from '../frame/session.ts';
import { deviceName } from './device-name.ts';

/** A device by its short name, with the way to its records for who may read them, and the production it belongs to. */
export function DeviceCell({ device, production }: { device: string; production: string }) {
  const { me, scope } = useSession();
  const name = deviceName(device);
  return (
    <td>
      {me.may['records.read'] ? <Link to={`/records?device=${device}`}>{name}</Link> : name}
      <span className="sgp-note" dir="auto">
        {titleOf(scope, production)}
      </span>
    </td>
  );
}
