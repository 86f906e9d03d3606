import { useMemo, useState } from 'react';
import { readPolicy } from '../../../lib/policy/read-policy.ts';
import type { PolicyReading } from '../../../lib/policy/read-policy.ts';
import { catalogue } from '../../../lib/tools/catalogue/index.ts';
import type { PolicyDocument, PolicyView } from '../../policy/policy-view.ts';
import { ask } from '../frame/ask.ts';
import { withValueAt } from './at-path.ts';
import type { Path } from './at-path.ts';
import { policy as said } from './words.ts';

const knownTools = new Set(catalogue.map(({ id }) => id));

export interface Told {
  words: string;
  isFault: boolean;
}

/** The draft somebody works on, and what a device would say to it. */
export interface Desk {
  view: PolicyView;
  document: PolicyDocument;
  /** As the extension itself reads it. */
  reading: PolicyReading;
  isChanged: boolean;
  told: Told | null;
  tell(told: Told | null): void;
  set(path: Path, value: unknown): void;
  /** Another document in its place. */
  take(document: PolicyDocument): void;
  undo(): void;
  save(): Promise<void>;
  /** Posts below this policy and shows what comes back; null where it was refused, which is told. */
  send(path: string, body: object): Promise<PolicyView | null>;
}

export const pathTo = (production: string): string => `/v1/review/policy/${encodeURIComponent(production)}`;

export function useDesk(loaded: PolicyView): Desk {
  const [view, setView] = useState(loaded);
  const [document, setDocument] = useState(loaded.document);
  const [told, tell] = useState<Told | null>(null);
  const reading = useMemo(() => readPolicy(document, { knownTools }), [document]);
  const show = (next: PolicyView) => {
    setView(next);
    setDocument(next.document);
  };
  const send = async (path: string, body: object): Promise<PolicyView | null> => {
    try {
      const next = await ask<PolicyView>(`${pathTo(view.production)}/${path}`, { method: 'POST', body });
      show(next);
      tell(null);
      return next;
    } catch (error) {
      tell({ words: (error as Error).message, isFault: true });
      return null;
    }
  };
  return {
    ...{ view, document, reading, told, tell, send },
    isChanged: document !== view.document,
    set: (path, value) => setDocument((before) => withValueAt(before, path, value)),
    take: setDocument,
    undo: () => setDocument(view.document),
    save: async () => {
      if (await send('draft', { document, edit: view.edit })) tell({ words: said.saved, isFault: false });
    },
  };
}
