import { en } from '../strings/en.ts';

const { welcome } = en;

/** The first page after installing: what is guarded, what is never looked at, what is recorded, who sees it. */
export const Welcome = () => (
  <main className="sgw">
    <h1>{welcome.title}</h1>
    <p className="sgw-intro">{welcome.intro}</p>
    <div className="sgw-parts">
      {welcome.parts.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
    </div>
    <nav className="sgw-links">
      <a href="review.html">{welcome.records}</a>
      <a href="options.html">{welcome.health}</a>
    </nav>
  </main>
);
