import { guardRecord } from '../log/build-record.ts';
import type { Journal } from '../log/journal.ts';
import type { Delivery } from '../deliver/delivery.ts';
import type { z } from 'zod';
import { buildHash } from '../model/build.ts';
import type { GuardData, GuardEvent } from '../model/record.ts';
import type { PolicyStamp } from '../model/snapshot.ts';
import type { CatalogueState } from '../policy/catalogue/catalogue-updates.ts';
import type { PolicyState } from '../policy/policy-state.ts';
import type { OnShow } from './on-show.ts';
import type { Untold, UntoldKind } from './untold.ts';

/** What a person says of their own accord is recorded even while they work for no show. */
const always: ReadonlySet<GuardEvent> = new Set(['notice-acknowledged', 'false-alarm', 'false-alarm-withdrawn']);

interface Parts {
  journal: Pick<Journal, 'append'>;
  delivery: Pick<Delivery, 'flushSoon'>;
  production: () => string;
  /** On no show nothing is recorded for any. */
  show: Pick<OnShow, 'isOn' | 'whenLoaded'>;
  untold: Untold;
  version: () => string;
  catalogue: () => Pick<CatalogueState, 'update' | 'refusal'>;
}

/** Writes what happens to the guard itself into the same log as everything else. */
export function createGuardRecords({ journal, delivery, production, show, untold, version, catalogue }: Parts) {
  async function note(
    event: GuardEvent,
    detail: string,
    tool: string | null,
    policy: PolicyStamp | null,
    about?: z.infer<typeof GuardData>['about'],
  ): Promise<string> {
    await show.whenLoaded();
    if (!show.isOn() && !always.has(event)) return '';
    return write(production(), event, detail, tool, policy, about);
  }

  async function write(
    of: string,
    event: GuardEvent,
    detail: string,
    tool: string | null,
    policy: PolicyStamp | null,
    about?: z.infer<typeof GuardData>['about'],
  ): Promise<string> {
    const at = new Date().toISOString();
    const stamp = policy && { id: policy.id, revision: policy.revision, source: policy.source };
    const record = await journal.append(guardRecord(of, at, { event, detail, tool, policy: stamp, about }));
    delivery.flushSoon();
    return record.id;
  }

  /** As it is now: what no longer stands is not said. */
  function said(kind: UntoldKind, state: PolicyState, stamp: PolicyStamp): [GuardEvent, string] | null {
    const refused = (refusal: { reason: string } | null | undefined) =>
      refusal ? (['policy-refused', refusal.reason] as [GuardEvent, string]) : null;
    const ways: Record<UntoldKind, () => [GuardEvent, string] | null> = {
      installed: () => ['installed', `Version ${version()}, built from ${buildHash}.`],
      updated: () => ['updated', `Version ${version()}, built from ${buildHash}.`],
      applied: () => ['policy-applied', `Revision ${stamp.revision}, from: ${stamp.source}.`],
      refused: () => refused(state.refusal),
      'signed-refused': () => refused(state.signed?.refusal),
      'catalogue-applied': () => {
        const { update } = catalogue();
        return update && ['policy-applied', `Tool catalogue: version ${update.version}, ${update.tools.length} tools.`];
      },
      'catalogue-refused': () => {
        const { refusal } = catalogue();
        return refusal && ['policy-refused', `Tool catalogue: ${refusal.reason}`];
      },
      missing: () =>
        state.missingSince === null ? null : ['error', 'The browser no longer delivers a policy; the last one stays.'],
      lapsed: () => (state.policy ? null : ['error', 'No policy for a day: built-in rules are in force.']),
    };
    return ways[kind]();
  }

  /** On record now, or, while this browser works for no show, once it does again. */
  async function tell(kind: UntoldKind, state: PolicyState, stamp: PolicyStamp): Promise<void> {
    await show.whenLoaded();
    if (!show.isOn()) return untold.add(kind);
    const words = said(kind, state, stamp);
    if (words) await write(production(), ...words, null, stamp);
  }

  return {
    note,
    tell,
    /** For the production that is left or joined, whichever is in force. */
    switched: (of: string, detail: string, policy: PolicyStamp): Promise<string> =>
      write(of, 'production-switched', detail, null, policy),
    /** One record for each thing that happened to the policy. */
    async policyChanged(state: PolicyState, stamp: PolicyStamp): Promise<void> {
      for (const news of state.news) await tell(news, state, stamp);
    },
    /** Call when this browser may work for a show again. Cheap where nothing is left to tell. */
    async catchUp(state: PolicyState, stamp: PolicyStamp): Promise<void> {
      await show.whenLoaded();
      if (!show.isOn()) return;
      for (const kind of await untold.all()) {
        await tell(kind, state, stamp);
        await untold.drop([kind]);
      }
    },
  };
}
export type GuardRecords = ReturnType<typeof createGuardRecords>;
