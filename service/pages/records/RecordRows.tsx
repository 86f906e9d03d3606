import type { NearRecord } from '../../review/record-view.ts';
import { titleOf, useSession } from '../frame/session.ts';
import { deviceName, deviceOf } from '../parts/device-name.ts';
import { Moment } from '../parts/Moment.tsx';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { RecordLine } from '../parts/RecordLine.tsx';
import { words } from '../words.ts';

const { columns, title } = words.records;

export function RecordRows({ records }: { records: readonly NearRecord[] }) {
  const { scope } = useSession();
  const isSeveral = scope.productions.length > 1;
  const list = useKeptFocus<HTMLTableSectionElement>(records.map(({ id }) => id));
  return (
    <table className="sgr-table" aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{columns.when}</th>
          <th scope="col">{columns.what}</th>
          {isSeveral && <th scope="col">{columns.production}</th>}
          <th scope="col">{columns.device}</th>
        </tr>
      </thead>
      <tbody ref={list}>
        {records.map(({ id, record }) => (
          <tr key={id}>
            <td className="sgr-when">
              <Moment at={record.time} />
            </td>
            <td>
              <RecordLine record={record} />
            </td>
            {isSeveral && (
              <td className="sgp-production" dir="auto">
                {titleOf(scope, record.subject)}
              </td>
            )}
            <td className="sgp-device">{deviceName(deviceOf(record.source))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
