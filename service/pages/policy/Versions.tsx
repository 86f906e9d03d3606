import { Button } from '../../../components/ui/Button.tsx';
import { ColumnHeads } from '../parts/ColumnHeads.tsx';
import { Moment } from '../parts/Moment.tsx';
import type { DeskProps } from './PolicyPage.tsx';
import type { Restored } from './PublishPart.tsx';
import { policy, publishing as said } from './words.ts';

interface VersionsProps extends DeskProps {
  may: boolean;
  keep: (restored: Restored) => void;
}

/** What was published, newest first, and a way back to each. */
export function Versions({ desk, may, keep }: VersionsProps) {
  const { versions, inForce, edit } = desk.view;
  if (versions.length === 0) return <p className="sg-soft">{said.noVersions}</p>;
  const restore = async (revision: number) => {
    const next = await desk.send('restore', { edit, revision });
    if (!next) return;
    keep({ edit: next.edit, revision });
    desk.tell({ words: said.restored(revision), isFault: false });
  };
  return (
    <table className="sgr-table" aria-label={said.versions}>
      <ColumnHeads names={said.columns} />
      <tbody>
        {versions.map(({ revision, at, by, restores }) => (
          <tr key={revision}>
            <td>
              {policy.revision(revision)}
              {revision === inForce && `, ${said.current}`}
            </td>
            <td>
              <Moment at={at} />
            </td>
            <td dir="auto">{by}</td>
            <td>
              {restores !== null && <p className="sg-small">{said.restores(restores)}</p>}
              {may && revision !== inForce && (
                <Button unavailable={desk.isChanged} onPress={() => !desk.isChanged && void restore(revision)}>
                  {said.restore(revision)}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
