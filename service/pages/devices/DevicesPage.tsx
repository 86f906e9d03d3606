import { Button } from '../../../components/ui/Button.tsx';
import { deviceStates } from '../../devices/judge-device.ts';
import type { DeviceState } from '../../devices/judge-device.ts';
import type { DevicesReply } from '../../routes/devices.ts';
import { withQuery } from '../frame/ask.ts';
import { Link } from '../frame/Link.tsx';
import { go, usePlace } from '../frame/place.ts';
import { Page } from '../frame/Shell.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { Waiting } from '../frame/Waiting.tsx';
import { number, words } from '../words.ts';
import { DeviceRow } from './DeviceRow.tsx';
import { devices as said } from './words.ts';
import { ColumnHeads } from '../parts/ColumnHeads.tsx';

export function DevicesPage() {
  const { query } = usePlace();
  const state = deviceStates.find((name) => name === query.get('state')) ?? null;
  const after = query.get('after') ?? '';
  const asked = useAnswer<DevicesReply>(withQuery('/v1/devices', { state, after }));
  return (
    <Page title={said.title} lead={said.lead}>
      <Waiting asked={asked}>
        {({ counts, devices, next }) => (
          <>
            <States state={state} counts={counts} />
            {devices.length === 0 ? <p>{said.empty}</p> : <DeviceTable devices={devices} />}
            {next && <Button onPress={() => go(withQuery('/devices', { state, after: next }))}>{words.more}</Button>}
          </>
        )}
      </Waiting>
    </Page>
  );
}

const States = ({ state, counts }: { state: DeviceState | null; counts: DevicesReply['counts'] }) => (
  <ul className="sgp-piles" aria-label={said.columns.state}>
    <li>
      <Link to="/devices" current={state === null}>
        {said.all}
      </Link>
    </li>
    {deviceStates.map((name) => (
      <li key={name}>
        <Link to={`/devices?state=${name}`} current={name === state}>
          {said.states[name]}
          <span className="sgp-count"> {number(counts[name])}</span>
        </Link>
      </li>
    ))}
  </ul>
);

const DeviceTable = ({ devices }: Pick<DevicesReply, 'devices'>) => (
  <table className="sgr-table" aria-label={said.title}>
    <ColumnHeads names={said.columns} />
    <tbody>
      {devices.map((line) => (
        <DeviceRow key={`${line.device} ${line.production}`} line={line} />
      ))}
    </tbody>
  </table>
);
