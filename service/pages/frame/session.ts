import { createContext, use } from 'react';
import type { Me } from '../../routes/session.ts';
import type { Scope } from '../../routes/review/scope.ts';

export interface Session {
  me: Me;
  scope: Scope;
  /** When the page was opened, milliseconds. */
  now: number;
}

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in and what there is. Only below `App`. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('no session');
  return session;
}

/** As people call it; its id where nobody said. */
export const titleOf = ({ productions }: Scope, id: string): string =>
  productions.find((production) => production.id === id)?.title ?? id;
