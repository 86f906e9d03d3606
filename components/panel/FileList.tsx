import { useId } from 'react';
import { en } from '../strings/en.ts';

const MOST_SHOWN = 5;

export function FileList({ files, unreadable }: { files: readonly string[]; unreadable: string | null }) {
  const title = useId();
  if (files.length === 0) return null;
  const more = files.length - MOST_SHOWN;
  return (
    <section className="sgp-block">
      <h3 id={title}>{en.panel.files}</h3>
      <ul aria-labelledby={title} role="list">
        {files.slice(0, MOST_SHOWN).map((name, index) => (
          <li key={index} dir="auto">
            {name}
          </li>
        ))}
        {more > 0 && <li className="sg-soft">{en.panel.moreFiles(more)}</li>}
      </ul>
      {unreadable && <p className="sg-small sg-soft">{en.panel.unreadable(unreadable)}</p>}
    </section>
  );
}
