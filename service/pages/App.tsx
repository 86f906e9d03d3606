import { lazy, Suspense, useState } from 'react';
import type { Scope } from '../routes/review/scope.ts';
import type { Me } from '../routes/session.ts';
import { keepCsrf } from './frame/ask.ts';
import { usePlace } from './frame/place.ts';
import { neededFor } from './frame/sections.ts';
import { SessionContext, useSession } from './frame/session.ts';
import { Page, Shell } from './frame/Shell.tsx';
import { useAnswer } from './frame/use-answer.ts';
import { Skeleton, Waiting } from './frame/Waiting.tsx';
import { CasePage } from './cases/CasePage.tsx';
import { CasesPage } from './cases/CasesPage.tsx';
import { DevicesPage } from './devices/DevicesPage.tsx';
import { ExportsPage } from './exports/ExportsPage.tsx';
import { OverviewPage } from './overview/OverviewPage.tsx';
import { PeoplePage } from './people/PeoplePage.tsx';
import { RecordPage } from './records/RecordPage.tsx';
import { RecordsPage } from './records/RecordsPage.tsx';
import { ToolsPage } from './tools/ToolsPage.tsx';
import { PoliciesPage } from './policy/PoliciesPage.tsx';
import { words } from './words.ts';

const PolicyPage = lazy(() => import('./policy/PolicyPage.tsx').then((loaded) => ({ default: loaded.PolicyPage })));

export function App() {
  const me = useAnswer<Me>('/v1/me');
  return (
    <Waiting asked={me}>
      {(found) => {
        keepCsrf(found.csrf);
        return <SignedInApp me={found} />;
      }}
    </Waiting>
  );
}

const nothing: Scope = { productions: [], tools: [] };

/** Whoever may not read records has nothing to filter. */
const SignedInApp = ({ me }: { me: Me }) =>
  me.may['records.read'] ? <WithScope me={me} /> : <Inside me={me} scope={nothing} />;

function WithScope({ me }: { me: Me }) {
  const scope = useAnswer<Scope>('/v1/review/scope');
  return <Waiting asked={scope}>{(found) => <Inside me={me} scope={found} />}</Waiting>;
}

function Inside({ me, scope }: { me: Me; scope: Scope }) {
  const [now] = useState(Date.now);
  return (
    <SessionContext value={{ me, scope, now }}>
      <Shell>
        <Suspense fallback={<Skeleton />}>
          <Where />
        </Suspense>
      </Shell>
    </SessionContext>
  );
}

function Where() {
  const { path } = usePlace();
  const { me } = useSession();
  const [, section = '', id] = path.split('/').map(decodeURIComponent);
  const needs = neededFor(section);
  if (needs && !me.may[needs]) return <Page title={words.notYours}>{null}</Page>;
  switch (section) {
    case '':
      return <OverviewPage />;
    case 'records':
      return id ? <RecordPage key={id} id={id} /> : <RecordsPage />;
    case 'cases':
      return id ? <CasePage key={id} id={id} /> : <CasesPage />;
    case 'tools':
      return <ToolsPage />;
    case 'devices':
      return <DevicesPage />;
    case 'policy':
      return id ? <PolicyPage key={id} production={id} /> : <PoliciesPage />;
    case 'people':
      return <PeoplePage />;
    case 'exports':
      return <ExportsPage />;
    default:
      return <Page title={words.nowhere}>{null}</Page>;
  }
}
