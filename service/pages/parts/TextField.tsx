import { useId } from 'react';

interface FieldProps {
  label: string;
  hint: string | null;
  value: string;
  change: (value: string) => void;
}

/** Words of any length a person is likely to write here. */
export function TextField({ label, hint, value, change }: FieldProps) {
  const id = useId();
  return (
    <div className="sgp-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        dir="auto"
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => change(event.target.value.replace(/[\r\n]+/g, ' '))}
      />
      {hint && (
        <p id={`${id}-hint`} className="sg-small sg-soft">
          {hint}
        </p>
      )}
    </div>
  );
}

export function DateField({ label, hint, value, change }: FieldProps) {
  const id = useId();
  return (
    <div className="sgp-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => change(event.target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className="sg-small sg-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
