import type { Handlers } from '../../messaging/listen.ts';
import { guardRecord } from '../../log/build-record.ts';
import type { Invitation } from '../../model/join.ts';
import type { JoinAnswer, JoinState } from '../../messaging/replies.ts';
import { fingerprintOf } from '../../deliver/fingerprint-of.ts';
import { joinService } from '../../deliver/join.ts';
import { NO_SHOW } from '../../policy/on-a-show.ts';
import { closingViews } from '../closings/closing-views.ts';
import { lastManagedRead } from '../managed.ts';
import type { Office } from '../office.ts';
import { tellGuards } from '../tell-guards.ts';
import { joinedNow, keepJoined } from './kept-joined.ts';

type Page = Pick<Handlers, 'join.state' | 'join.confirmed' | 'join.left'>;

/** Answers the page on which a person brings this browser to a production, or takes it away again. */
export function createJoinPage(office: Office): Page {
  return {
    async 'join.state'({ invitation }) {
      await office.source.whenReady();
      return stateOf(office, invitation);
    },
    async 'join.confirmed'({ invitation }) {
      await office.source.whenReady();
      const why = await obstacle(office);
      if (why) return { joined: false, why };
      return join(office, invitation).catch((): JoinAnswer => ({ joined: false, why: 'storage' }));
    },
    async 'join.left'() {
      await office.source.whenReady();
      if (joinedNow()) await leave(office);
      return null;
    },
  };
}

async function stateOf(office: Office, invitation: Invitation | null): Promise<JoinState> {
  const joined = joinedNow();
  const { production } = office.show.now();
  return {
    fingerprint: invitation && (await fingerprintOf(invitation)),
    obstacle: await obstacle(office),
    current: production && { id: production.id, title: production.title ?? production.id },
    joined: joined && { service: joined.service, at: joined.joinedAt },
    hasRules: (office.source.current().signed?.revision ?? null) !== null,
    closings: await closingViews(office),
  };
}

/** What stands in the way before anybody is asked. */
async function obstacle({ policy, closings }: Office): Promise<'managed' | 'joined' | 'closing' | null> {
  if (joinedNow()) return 'joined';
  if (policy() !== null || lastManagedRead()?.found) return 'managed';
  // One log goes to one service at a time, and what is owed goes first.
  return (await closings.all()).some(({ service, told }) => service && !told) ? 'closing' : null;
}

async function join(office: Office, invitation: Invitation): Promise<JoinAnswer> {
  const why = await joinService(office.transport, invitation);
  if (why) return { joined: false, why };
  // What was recorded for nobody before stays here: it is none of this production's business.
  await office.store.keepWaiting();
  const at = new Date().toISOString();
  const detail = 'Joined by a link: the service, its key and what is recorded were on the screen and confirmed.';
  await office.journal.beginAnew(guardRecord(invitation.production, at, { event: 'production-switched', detail }));
  await office.show.forget();
  await keepJoined({ ...invitation, joinedAt: at });
  await office.source.refresh();
  await office.source.refreshSigned();
  office.delivery.flushSoon();
  void tellGuards();
  return { joined: true };
}

/** Nothing is recorded from here on; then what waits goes, and then everything else. */
async function leave(office: Office): Promise<void> {
  const { show, records, closings } = office;
  const { production, off } = show.now();
  await show.choose(NO_SHOW);
  if (production && off === null) await records.switched(production.id, 'Left this show.', office.stamp());
  await closings.close('left');
  void tellGuards();
}
