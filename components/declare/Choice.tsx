import type { ReactNode } from 'react';

interface ChoiceProps<T extends string> {
  label: string;
  name: string;
  options: readonly (readonly [T, string])[];
  chosen: T | null;
  choose: (value: T) => void;
  /** What was not chosen, said where it is missing. */
  fault?: string | null;
  /** Gets the focus when the page opens. */
  first?: boolean;
  children?: ReactNode;
}

/** One of several, as the browser's own radio buttons: arrow keys, labels and groups come with them. */
export const Choice = <T extends string>(props: ChoiceProps<T>) => {
  const { label, name, options, chosen, choose, fault = null, first = false, children } = props;
  return (
    <fieldset className="sgd-field" aria-describedby={fault ? `${name}-fault` : undefined}>
      <legend>{label}</legend>
      <div className="sgd-chips">
        {options.map(([value, words], index) => (
          <label key={value} className="sgd-chip">
            <input
              type="radio"
              name={name}
              checked={chosen === value}
              onChange={() => choose(value)}
              autoFocus={first && index === 0}
            />
            <span>{words}</span>
          </label>
        ))}
        {children}
      </div>
      {fault && (
        <p id={`${name}-fault`} role="alert" className="sgd-fault">
          {fault}
        </p>
      )}
    </fieldset>
  );
};
