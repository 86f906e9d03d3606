import { browser } from '../browser.ts';
import { todayCounts } from '../log/records-page.ts';
import type { ClosingView, PopupState } from '../messaging/replies.ts';
import { standing } from '../policy/standing.ts';
import { closingViews } from './closings/closing-views.ts';
import { joinedNow } from './join/kept-joined.ts';
import { t } from '../words/t.ts';
import { missingCues } from './adapter-page.ts';
import { forAccount, NO_PRODUCTION } from './build-snapshot.ts';
import { missingLayers } from './layers.ts';
import type { Office } from './office.ts';
import { outputsDue } from './outputs-page.ts';
import { policyTroubles } from './policy-troubles.ts';

/** Deleted and signed for is said for a week. */
const OF_LATE_MS = 7 * 24 * 60 * 60 * 1000;
const isOfLate = ({ deleted, toldAt }: ClosingView): boolean =>
  deleted === null || Date.now() - Date.parse(toldAt ?? deleted.at) < OF_LATE_MS;

/** Everything the popup says, for the tab a person is looking at. */
export async function popupState(office: Office): Promise<PopupState> {
  const state = await office.source.whenReady();
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const tool = tab?.url ? office.tools.at(tab.url) : null;
  await office.show.whenLoaded();
  const { production: first, off } = office.show.now();
  const midnight = new Date().setHours(0, 0, 0, 0);
  const nothing = { held: 0, continued: 0, visits: 0 };
  const declared = tool && (await office.declarations.inForce(office.production(), tool.id, new Date().toISOString()));
  const account = tool && (await office.accountOn(tool));
  const { due, delivery } = await outputsDue(office);
  return {
    outputs: { due: due.length, delivery: delivery?.on ?? null },
    declared: declared && { use: declared.draft.use },
    tool: tool && forAccount(standing(state.policy, tool, office.tools.all()), account?.verdict === 'wrong'),
    account: account?.known && account.verdict !== 'any' ? account.known.is : null,
    mode: (await office.gate.isLive()) ? 'managed' : 'page-only',
    degraded: [
      ...(tool ? (await missingCues(tool.id)).map((cue) => t(`trouble.cue.${cue}`, { tool: tool.name })) : []),
      ...(await missingLayers(tab?.url ?? null)),
      ...policyTroubles(state, Date.now()),
    ],
    production: first ? { id: first.id, title: first.title ?? first.id } : NO_PRODUCTION,
    organisation: state.policy?.organisation ?? null,
    show: { off, productions: (state.policy?.productions ?? []).map(({ id, title }) => ({ id, title: title ?? id })) },
    policy: office.stamp(),
    refusal: state.refusal ?? state.signed?.refusal ?? null,
    noticeDue: (await office.notices.state()).acknowledgedAt === null,
    joined: joinedNow() !== null,
    closings: (await closingViews(office)).filter(isOfLate),
    today: await todayCounts(office.store, midnight).catch(() => nothing),
    delivery: await office.delivery.state(),
  };
}
