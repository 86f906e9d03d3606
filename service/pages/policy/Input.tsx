import { useState } from 'react';
import type { Field } from './field.ts';

interface InputProps {
  field: Field;
  /** Its path in the document, which is how reasons name it. */
  id: string;
  value: unknown;
  faults: readonly string[];
  change: (value: unknown) => void;
}

/** One field with its label, and under it what a device would say to it. */
export function Input(props: InputProps) {
  const { field, id, faults } = props;
  const about = [field.hint && `${id}-hint`, faults.length > 0 && `${id}-faults`].filter(Boolean).join(' ');
  const described = { 'aria-describedby': about || undefined, 'aria-invalid': faults.length > 0 || undefined };
  return (
    <div className="sgp-field" data-kind={field.kind}>
      <label htmlFor={id}>{field.label}</label>
      <Control {...props} described={described} />
      {field.hint && (
        <p id={`${id}-hint`} className="sg-small sg-soft">
          {field.hint}
        </p>
      )}
      {faults.length > 0 && (
        <p id={`${id}-faults`} className="sg-small sgp-fault">
          {faults.join(' ')}
        </p>
      )}
    </div>
  );
}

type ControlProps = InputProps & { described: object };

function Control({ field, id, value, change, described }: ControlProps) {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.kind) {
    case 'choice':
      return (
        <select id={id} {...described} value={text} onChange={(event) => change(event.target.value || undefined)}>
          {(field.unset !== undefined || text === '') && <option value="">{field.unset ?? '–'}</option>}
          {field.choices.map(([choice, word]) => (
            <option key={choice} value={choice}>
              {word}
            </option>
          ))}
        </select>
      );
    case 'flag':
      return (
        <input
          {...described}
          {...{ id, type: 'checkbox', checked: value === true }}
          onChange={(event) => change(event.target.checked || undefined)}
        />
      );
    case 'lines':
      return <Written {...{ id, described, value, change, write: writeLines, read: readLines }} />;
    case 'json':
      return <Written {...{ id, described, value, change, write: writeJson, read: readJson }} />;
    case 'long':
      return (
        <textarea
          id={id}
          {...described}
          rows={4}
          dir="auto"
          value={text}
          onChange={(e) => change(e.target.value || undefined)}
        />
      );
    default:
      return (
        <input
          {...described}
          {...{ id, value: text, dir: 'auto', type: field.kind === 'day' ? 'date' : 'text' }}
          inputMode={field.kind === 'count' ? 'numeric' : undefined}
          onChange={(event) =>
            change(field.kind === 'count' ? countOf(event.target.value) : event.target.value || undefined)
          }
        />
      );
  }
}

/** What is no number stays as it was written, for a device to say so. */
const countOf = (text: string): unknown => (text === '' ? undefined : /^\d{1,15}$/.test(text) ? Number(text) : text);

const writeLines = (value: unknown): string => (Array.isArray(value) ? value.join('\n') : '');
const readLines = (text: string): unknown => {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.some(Boolean) ? lines.filter(Boolean) : undefined;
};
const writeJson = (value: unknown): string =>
  value === undefined || value === null ? '' : JSON.stringify(value, null, 2);
const readJson = (text: string): unknown => {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

interface WrittenProps {
  id: string;
  described: object;
  value: unknown;
  change: (value: unknown) => void;
  write: (value: unknown) => string;
  read: (text: string) => unknown;
}

/** What is typed stays as typed, whatever it comes to. */
function Written({ id, described, value, change, write, read }: WrittenProps) {
  const [typed, setTyped] = useState({ text: write(value), value });
  if (typed.value !== value) setTyped({ text: write(value), value });
  return (
    <textarea
      id={id}
      {...described}
      rows={Math.min(8, 2 + typed.text.split('\n').length)}
      dir="auto"
      spellCheck={false}
      value={typed.text}
      onChange={({ target: { value: text } }) => {
        const next = read(text);
        setTyped({ text, value: next });
        change(next);
      }}
    />
  );
}
