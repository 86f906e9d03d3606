import type { ReactNode } from 'react';
import { nameOf, valueAt } from './at-path.ts';
import type { Path } from './at-path.ts';
import { DetectorsField } from './DetectorsField.tsx';
import type { Field } from './field.ts';
import { Input } from './Input.tsx';
import { RowsField } from './RowsField.tsx';
import type { DeskProps } from './PolicyPage.tsx';

interface FieldsProps extends DeskProps {
  /** Where in the document they stand. */
  at: Path;
  fields: readonly Field[];
}

export const Fields = ({ desk, at, fields }: FieldsProps) => (
  <div className="sgp-fields">
    {fields.map((field) => (
      <One key={field.name} desk={desk} at={[...at, field.name]} field={field} />
    ))}
  </div>
);

export interface OneProps extends DeskProps {
  at: Path;
  field: Field;
}

function One({ desk, at, field }: OneProps): ReactNode {
  switch (field.kind) {
    case 'group':
      return <Fields desk={desk} at={at} fields={field.of} />;
    case 'rows':
      return <RowsField desk={desk} at={at} field={field} />;
    case 'detectors':
      return <DetectorsField desk={desk} at={at} field={field} />;
    default:
      return (
        <Input
          field={field}
          id={nameOf(at)}
          value={valueAt(desk.document, at)}
          faults={faultsAt(desk, at)}
          change={(value) => desk.set(at, value)}
        />
      );
  }
}

/** What a device would say about exactly this field. */
function faultsAt({ reading }: DeskProps['desk'], at: Path): string[] {
  if (reading.ok) return [];
  const name = nameOf(at);
  return reading.reasons.filter((reason) => reason.startsWith(name) && /^[:[. ]/.test(reason.slice(name.length)));
}
