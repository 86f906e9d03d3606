import { StatusWord } from '../../../components/ui/StatusWord.tsx';
import type { DevicesReply } from '../../routes/devices.ts';
import { DeviceCell } from '../parts/DeviceCell.tsx';
import { Moment } from '../parts/Moment.tsx';
import { devices as said, tones } from './words.ts';

export function DeviceRow({ line }: { line: DevicesReply['devices'][number] }) {
  const { device, production, state, why, reportedAt, health } = line;
  return (
    <tr>
      <DeviceCell device={device} production={production} />
      <td>
        <StatusWord tone={tones[state]} word={said.states[state]} />
        {health?.onShow === false && <span className="sgp-note">{said.offShow}</span>}
      </td>
      <td>{reportedAt ? <Moment at={reportedAt} /> : said.never}</td>
      <td>{health ? said.version(health.extension.version, health.policy.revision) : said.never}</td>
      <td>
        {why.length === 0 ? (
          said.nothing
        ) : (
          <ul>
            {why.map((fault) => (
              <li key={fault} dir="auto">
                {fault}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
