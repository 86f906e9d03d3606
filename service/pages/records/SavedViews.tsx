import { useState } from 'react';
import type { SavedView } from '../../routes/review/views.ts';
import { Button } from '../../../components/ui/Button.tsx';
import { ask } from '../frame/ask.ts';
import { Link } from '../frame/Link.tsx';
import { useAnswer } from '../frame/use-answer.ts';
import { words } from '../words.ts';

const { views: said } = words;
interface Views {
  views: SavedView[];
}

/** Filters one comes back to, by name. */
export function SavedViews({ query }: { query: string }) {
  const asked = useAnswer<Views>('/v1/review/views');
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const views = asked.value?.views ?? [];
  const keep = () => {
    if (name.trim() === '') return;
    void ask('/v1/review/views', { method: 'POST', body: { name, query } }).then(() => {
      setNaming(false);
      setName('');
      asked.again();
    });
  };
  const drop = (view: string) =>
    void ask(`/v1/review/views/${encodeURIComponent(view)}`, { method: 'DELETE' }).then(asked.again);
  return (
    <div className="sgp-views" role="group" aria-label={said.label}>
      {views.map((view) => (
        <span key={view.name} className="sgp-view">
          <Link to={`/records?${view.query}`} current={view.query === query}>
            {view.name}
          </Link>
          <button type="button" aria-label={said.drop(view.name)} onClick={() => drop(view.name)}>
            ×
          </button>
        </span>
      ))}
      {query !== '' && !naming && <Button onPress={() => setNaming(true)}>{said.save}</Button>}
      {naming && <NameField name={name} setName={setName} keep={keep} />}
    </div>
  );
}

interface NameFieldProps {
  name: string;
  setName: (name: string) => void;
  keep: () => void;
}

const NameField = ({ name, setName, keep }: NameFieldProps) => (
  <form
    className="sgp-inline"
    onSubmit={(event) => {
      event.preventDefault();
      keep();
    }}
  >
    <input
      className="sgr-search"
      aria-label={said.name}
      placeholder={said.name}
      maxLength={80}
      value={name}
      autoFocus
      onChange={(event) => setName(event.target.value)}
    />
    <button type="submit" className="sg-button">
      {said.keep}
    </button>
  </form>
);
