import { Button } from '../../../../components/ui/Button.tsx';
import { ColumnHeads } from '../../parts/ColumnHeads.tsx';
import { material as said } from '../words.ts';
import type { Material } from './read-material.ts';

interface MaterialTableProps {
  materials: readonly Material[];
  leaveOut: (name: string) => void;
}

/** What each file was taken for. */
export const MaterialTable = ({ materials, leaveOut }: MaterialTableProps) =>
  materials.length > 0 && (
    <table className="sgr-table" aria-label={said.columns.file}>
      <ColumnHeads names={{ ...said.columns, drop: said.notThis }} />
      <tbody>
        {materials.map((one) => (
          <tr key={one.name}>
            <td dir="auto">{one.name}</td>
            <td>{saidOf(one)}</td>
            <td>
              <Button onPress={() => leaveOut(one.name)}>{said.leaveOut(one.name)}</Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

function saidOf(one: Material): string {
  switch (one.kind) {
    case 'script':
      return said.script(one.words);
    case 'list':
      return said.list(one.terms.length);
    case 'still':
      return said.still;
    case 'unread':
      return one.why;
  }
}
