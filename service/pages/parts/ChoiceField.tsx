import { useId } from 'react';

interface ChoiceFieldProps {
  label: string;
  value: string;
  /** Value and name; the empty value stands for all. */
  choices: readonly (readonly [string, string])[];
  change: (value: string) => void;
}

export function ChoiceField({ label, value, choices, change }: ChoiceFieldProps) {
  const id = useId();
  return (
    <div className="sgp-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => change(event.target.value)}>
        {choices.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
