import type { ReactNode } from 'react';
import type { Changes as News } from '../../review/changes-since.ts';
import { toolName } from '../../../components/ui/tool-name.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { ask } from '../frame/ask.ts';
import type { DevicesReply } from '../../routes/devices.ts';
import { Link } from '../frame/Link.tsx';
import { useSession } from '../frame/session.ts';
import { useAnswer } from '../frame/use-answer.ts';
import { Moment } from '../parts/Moment.tsx';
import { overview } from './words.ts';

const { changes: said } = overview;

function newsOf({ records, stopped, casesOpened, newDevices, newTools }: News): ReactNode[] {
  const news: (false | ReactNode)[] = [
    records > 0 && <Link to="/records">{said.records(records)}</Link>,
    stopped > 0 && said.stopped(stopped),
    casesOpened > 0 && <Link to="/cases">{said.casesOpened(casesOpened)}</Link>,
    newDevices > 0 && <Link to="/devices">{said.newDevices(newDevices)}</Link>,
    newTools.length > 0 && <Link to="/tools">{said.newTools(newTools.map(toolName).join(', '))}</Link>,
  ];
  return news.filter((line) => line !== false);
}

/** What is new; it stays so until whoever looks says they have seen it. */
export function Changes({ changes, again }: { changes: News; again: () => void }) {
  const { me } = useSession();
  const news = newsOf(changes);
  const seen = () => void ask('/v1/review/looked', { method: 'POST' }).then(again);
  return (
    <section className="sgp-news">
      <h2>{changes.since === null ? overview.firstTime : overview.since}</h2>
      {changes.since !== null && (
        <p className="sg-small sg-soft">
          {overview.lastLook} <Moment at={changes.since} />
        </p>
      )}
      {news.length === 0 && <p>{overview.nothingNew}</p>}
      <ul>
        {news.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
        {changes.casesWaiting > 0 && (
          <li>
            <Link to="/cases">{said.waiting(changes.casesWaiting)}</Link>
          </li>
        )}
        {me.may['devices.read'] && <DeviceNews />}
      </ul>
      {news.length > 0 && <Button onPress={seen}>{overview.seen}</Button>}
    </section>
  );
}

/** Devices nobody hears of, or that guard only in part; nothing when all are well. */
function DeviceNews() {
  const { counts } = useAnswer<DevicesReply>('/v1/devices?limit=1').value ?? {};
  const amiss = (counts?.['half-applied'] ?? 0) + (counts?.outdated ?? 0);
  if (!counts || counts.silent + amiss === 0) return null;
  return (
    <li>
      <Link to="/devices">{overview.devices(counts.silent, amiss)}</Link>
    </li>
  );
}
