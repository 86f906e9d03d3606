import { useState } from 'react';
import { Button } from '../../../components/ui/Button.tsx';
import { valueAt } from './at-path.ts';
import type { Path } from './at-path.ts';
import type { KindOf } from './field.ts';
import { Fields } from './Fields.tsx';
import type { DeskProps } from './PolicyPage.tsx';
import { policy as said } from './words.ts';

interface RowsProps extends DeskProps {
  at: Path;
  field: KindOf<'rows'>;
}

/** A list may have twenty thousand; a page shows so many at a time. */
const PAGE = 20;

export function RowsField({ desk, at, field }: RowsProps) {
  const value = valueAt(desk.document, at);
  const rows = Array.isArray(value) ? (value as unknown[]) : [];
  const [sought, seek] = useState('');
  const [most, setMost] = useState(PAGE);
  const named = rows.map((row, index) => ({ index, title: titleOf(row, field.title) }));
  const found = named.filter(({ title }) => title.toLowerCase().includes(sought.toLowerCase()));
  return (
    <fieldset className="sgp-rows">
      <legend>{field.label}</legend>
      {rows.length > PAGE && (
        <input
          type="search"
          className="sgr-search"
          aria-label={said.filter(field.label)}
          placeholder={said.filter(field.label)}
          value={sought}
          onChange={(event) => seek(event.target.value)}
        />
      )}
      {found.slice(0, most).map(({ index, title }) => (
        <Row key={index} desk={desk} at={[...at, index]} field={field} title={title || said.untitled}>
          <Button onPress={() => desk.set(at, rows.toSpliced(index, 1))}>{said.remove(title || said.untitled)}</Button>
        </Row>
      ))}
      {found.length > most && (
        <p className="sgp-inline">
          <span>{said.rowsShown(most, found.length)}</span>
          <Button onPress={() => setMost(most + PAGE)}>{said.showMore}</Button>
        </p>
      )}
      <p>
        <Button
          onPress={() => {
            seek('');
            setMost(rows.length + PAGE);
            desk.set(at, [...rows, field.blank()]);
          }}
        >
          {field.add}
        </Button>
      </p>
    </fieldset>
  );
}

const Row = ({ desk, at, field, title, children }: RowsProps & { title: string; children: React.ReactNode }) => (
  <div className="sgp-row" role="group" aria-label={title}>
    <Fields desk={desk} at={at} fields={field.of} />
    <p>{children}</p>
  </div>
);

function titleOf(row: unknown, name: string): string {
  const title = valueAt(row, [name]);
  return typeof title === 'string' ? title : '';
}
