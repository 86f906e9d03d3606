import { builtIn } from '../../../lib/decide/built-in.ts';
import { detectorIds } from '../../../lib/model/detector-id.ts';
import type { DetectorId } from '../../../lib/model/detector-id.ts';
import { actions, toolStatuses } from '../../../lib/model/status.ts';
import type { ToolStatus } from '../../../lib/model/status.ts';
import { detectorName, statusName } from '../../review/english.ts';
import { ColumnHeads } from '../parts/ColumnHeads.tsx';
import { valueAt } from './at-path.ts';
import type { DeskProps } from './PolicyPage.tsx';
import { policy as said } from './words.ts';

type RowName = DetectorId | 'default';
const names: readonly RowName[] = ['default', ...detectorIds];
const wordOf = (name: RowName): string => (name === 'default' ? said.everything : detectorName(name));

/** What happens to each kind of material, by where the tool stands. */
export const ActionTable = ({ desk }: DeskProps) => (
  <div className="sgp-wide">
    <table className="sgr-table" aria-label={said.found}>
      <ColumnHeads
        names={{ what: said.material, ...Object.fromEntries(toolStatuses.map((id) => [id, statusName(id)])) }}
      />
      <tbody>
        {names.map((name) => (
          <tr key={name}>
            <th scope="row">{wordOf(name)}</th>
            {toolStatuses.map((status) => (
              <td key={status}>
                <Cell desk={desk} name={name} status={status} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

function Cell({ desk, name, status }: DeskProps & { name: RowName; status: ToolStatus }) {
  const row = valueAt(desk.document, ['actions', name]);
  const value = typeof row === 'string' ? row : valueAt(row, [status]);
  const change = (next: string) => {
    // One word for all four is written out once they differ.
    const all = typeof row === 'string' ? Object.fromEntries(toolStatuses.map((id) => [id, row])) : (row ?? {});
    const { [status]: _, ...others } = all as Record<string, string>;
    const cells = next === '' ? others : { ...others, [status]: next };
    desk.set(['actions', name], Object.keys(cells).length > 0 ? cells : undefined);
  };
  const unset = name === 'default' ? '–' : said.builtIn(builtIn[name][status]);
  return (
    <select
      id={`actions.${name}.${status}`}
      aria-label={`${wordOf(name)}, ${statusName(status)}`}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => change(event.target.value)}
    >
      <option value="">{unset}</option>
      {actions.map((action) => (
        <option key={action} value={action}>
          {action}
        </option>
      ))}
    </select>
  );
}
