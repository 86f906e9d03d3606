import { useId } from 'react';
import type { ReactNode } from 'react';

interface OwnTableProps {
  of: { title: string; columns: readonly string[]; none: string };
  note: string | null;
  rows: readonly (readonly ReactNode[])[];
}

/** A part of what is held, as a table under its headline. */
export function OwnTable({ of: { title, columns, none }, note, rows }: OwnTableProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note && <p className="sg-small sg-soft">{note}</p>}
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <table className="sgr-table" aria-labelledby={id}>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((value, column) => (
                  <td key={columns[column]} dir="auto">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
