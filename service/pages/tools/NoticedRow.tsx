import { Button } from '../../../components/ui/Button.tsx';
import type { NoticedTool } from '../../review/noticed-tools.ts';
import { Link } from '../frame/Link.tsx';
import { titleOf, useSession } from '../frame/session.ts';
import { Moment } from '../parts/Moment.tsx';
import { ownTool } from './own-tool.ts';
import { noticed as said, tools } from './words.ts';

interface RowProps {
  tool: NoticedTool;
  judge: (isTool: boolean) => void;
  add?: (() => void) | undefined;
}

export function NoticedRow({ tool, judge, add }: RowProps) {
  const { scope } = useSession();
  const { host, production, kind, evidence, devices, first, last } = tool;
  return (
    <tr>
      <td>
        <span dir="ltr">{host}</span>
        <span className="sgp-note" dir="auto">
          {titleOf(scope, production)}
        </span>
      </td>
      <td>
        {said.kinds[kind]}
        <ul className="sgp-list">
          {evidence.map(({ name, times }) => (
            <li key={name}>{said.sign(name, times)}</li>
          ))}
        </ul>
      </td>
      <td>
        {said.devices(devices)}
        <span className="sgp-note">{tools.span(first, last)}</span>
      </td>
      <td>
        <Standing tool={tool} judge={judge} add={add} />
      </td>
    </tr>
  );
}

function Standing({ tool, judge, add }: RowProps) {
  const { me } = useSession();
  const { standing, judged, host, production } = tool;
  if (standing === 'listed') return said.listed;
  if (standing === 'no-tool')
    return (
      <>
        {said.noTool}
        {judged && (
          <span className="sgp-note">
            <span dir="auto">{judged.by}</span>, <Moment at={judged.at} />
          </span>
        )}
        <Button onPress={() => judge(true)}>{said.again(host)}</Button>
      </>
    );
  return (
    <>
      {add ? (
        <Button onPress={add}>{said.add(host)}</Button>
      ) : (
        <details>
          <summary>{said.how(host)}</summary>
          <p>{said.snippet}</p>
          <pre dir="ltr">{JSON.stringify(ownTool(tool), null, 2)}</pre>
          {me.may['policy.edit'] && <Link to={`/policy/${encodeURIComponent(production)}/rules`}>{said.open}</Link>}
        </details>
      )}
      <Button onPress={() => judge(false)}>{said.none(host)}</Button>
    </>
  );
}
