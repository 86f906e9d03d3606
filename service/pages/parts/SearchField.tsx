import { useEffect, useState } from 'react';

/** Short enough to feel instant, long enough that a word is asked for once. */
const PAUSE_MS = 150;

interface SearchFieldProps {
  label: string;
  value: string;
  change: (value: string) => void;
}

export function SearchField({ label, value, change }: SearchFieldProps) {
  const [typed, setTyped] = useState({ text: value, from: value });
  // Whoever changes it from outside, a saved view or the back button, wins over what was typed.
  if (typed.from !== value && typed.text !== value) setTyped({ text: value, from: value });
  useEffect(() => {
    if (typed.text === value) return;
    const timer = setTimeout(() => {
      setTyped({ text: typed.text, from: typed.text });
      change(typed.text);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, change]);
  return (
    <input
      id="search"
      type="search"
      className="sgr-search"
      aria-label={label}
      placeholder={label}
      maxLength={200}
      value={typed.text}
      onChange={(event) => setTyped({ text: event.target.value, from: value })}
    />
  );
}
