import { en } from '../strings/en.ts';

export function FileList({
  files,
  unreadable,
  id,
}: {
  files: readonly string[];
  unreadable: string | null;
  id: string;
}) {
  if (files.length === 0) return null;
  return (
    <section className="sgp-block">
      <h3 className="sg-small sg-soft" id={id}>
        {en.panel.files}
      </h3>
      <ul aria-labelledby={id} role="list">
        {files.map((name, index) => (
          <li key={index} dir="auto">
            {name}
          </li>
        ))}
      </ul>
      {unreadable && <p className="sg-small sg-soft">{en.panel.unreadable(unreadable)}</p>}
    </section>
  );
}
