import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../../../components/ui/Button.tsx';
import { words } from '../words.ts';
import { ask } from './ask.ts';
import { Link } from './Link.tsx';
import { usePlace } from './place.ts';
import { sections } from './sections.ts';
import { useSession } from './session.ts';

export function Shell({ children }: { children: ReactNode }) {
  const { path } = usePlace();
  const { me } = useSession();
  const isIn = (to: string) => (to === '/' ? path === '/' : path.startsWith(to));
  return (
    <>
      <a className="sgp-skip" href="#content">
        {words.nav.skip}
      </a>
      <header className="sgp-top">
        <p className="sgp-brand">Slateguard</p>
        <nav aria-label={words.nav.label}>
          <ul>
            {sections
              .filter(({ needs }) => me.may[needs])
              .map(({ to, name }) => (
                <li key={to}>
                  <Link to={to} current={isIn(to)}>
                    {name}
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
        <SignedIn />
      </header>
      <main className="sgp" id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

function SignedIn() {
  const { me } = useSession();
  const leave = () =>
    void ask('/v1/session/end', { method: 'POST' }).then(
      () => location.assign('/sign-in'),
      () => location.reload(),
    );
  return (
    <div className="sgp-who">
      <span dir="auto">{me.name}</span>
      <Button onPress={leave}>{words.nav.signOut}</Button>
    </div>
  );
}

interface PageProps {
  title: string;
  lead?: ReactNode;
  /** Beside the headline. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A page's headline, which a screen reader hears when one arrives, and what is under it. */
export function Page({ title, lead, aside, children }: PageProps) {
  const headline = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Slateguard`;
    if (history.state !== 'first') headline.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <>
      <div className="sgp-head">
        <div>
          <h1 ref={headline} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="sg-soft">{lead}</p>}
        </div>
        {aside}
      </div>
      {children}
    </>
  );
}
