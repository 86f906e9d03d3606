import { browser } from '../browser.ts';
import { ownLink } from '../deliver/own-link.ts';
import { type AttemptContext, attemptRecord } from '../log/build-record.ts';
import { recordsPage } from '../log/records-page.ts';
import { noUse } from '../log/sitting.ts';
import type { Handlers, Sender } from '../messaging/listen.ts';
import type { Recorded } from '../messaging/replies.ts';
import type { AttemptReport } from '../model/attempt.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Tool } from '../model/tool.ts';
import { askApproval, noteApproval } from './ask-approval.ts';
import { createBlockedPage } from './blocked-page.ts';
import { createDeclarePage } from './declare-page.ts';
import type { OutputNotes } from './note-output.ts';
import { createOutputsPage } from './outputs-page.ts';
import { createSwitches } from './switches.ts';
import { withinDeclared } from './within-declared.ts';
import { healthState } from './health/health-state.ts';
import { inject } from './inject.ts';
import { createJoinPage } from './join/join-page.ts';
import type { Office } from './office.ts';
import { popupState } from './popup-state.ts';
import { recorded } from './recorded.ts';
import { createAdapterPage } from './adapter-page.ts';
import { stayName } from './arrivals.ts';
import { adapterOf } from '../tools/adapters/index.ts';
import { openScanner } from './scanner-page.ts';
import { createShowSwitch } from './switch-show.ts';
import { usedTool } from './used-tool.ts';
import { t } from '../words/t.ts';

/** Where a message came from: the frame's own address where it has one, the page's otherwise. */
function addressOf(sender: Sender): string {
  // The page itself may have moved since it was loaded; its tab knows where it is now.
  if (sender.frameId === 0 && sender.tab?.url) return sender.tab.url;
  if (/^https?:/.test(sender.url ?? '')) return sender.url!;
  const { origin } = sender as { origin?: string };
  return origin && origin !== 'null' ? origin : (sender.tab?.url ?? '');
}

/** The tab and origin a guard speaks for. */
function whereFrom(sender: Sender): { tab: number; origin: string } | null {
  const tab = sender.tab?.id;
  const { origin } = sender as { origin?: string };
  return tab === undefined ? null : { tab, origin: origin ?? URL.parse(sender.url ?? '')?.origin ?? 'null' };
}

/** What single screens and lines ask, each answered in a file of its own. */
const pages = (office: Office, notes: OutputNotes) => ({
  ...createSwitches(office),
  ...createBlockedPage(office),
  ...createDeclarePage(office),
  ...createOutputsPage(office, notes),
  ...createAdapterPage(office),
  ...createShowSwitch(office),
  ...createJoinPage(office),
});

export function createHandlers(office: Office, notes: OutputNotes): Handlers {
  const { tools, visits, journal, delivery, records, questions } = office;
  // A worker that has just woken does not know the policy's own tools yet.
  const toolOf = async (sender: Sender): Promise<Tool | null> => {
    await office.source.whenReady();
    return tools.at(addressOf(sender));
  };
  async function decided(report: AttemptReport, sender: Sender): Promise<Recorded> {
    const tool = await toolOf(sender);
    if (!tool) return { recorded: false, why: t('unrecorded.noTool') };
    const here = await office.snapshotFor(tool);
    if (!office.show.isOn()) return unrecorded(report, here);
    const scope = await withinDeclared(office, here, report);
    const context = { ...usedTool(here), policy: here.policy, declaration: scope.declaration };
    const result = await recorded(() => kept(report, context));
    if (result.recorded) {
      // Left behind, the question is recorded under the same id, which changes nothing; the answer does not wait for it.
      void questions.answered(report.id).catch(() => undefined);
      await afterAttempt(report, here);
    }
    delivery.flushSoon();
    return result.recorded ? { ...result, outside: scope.outside } : result;
  }

  /** On no show the guard asks as ever, and nothing is written down but what the person asks the production for. */
  async function unrecorded(report: AttemptReport, here: Snapshot): Promise<Recorded> {
    await afterAttempt(report, here);
    return { recorded: true, record: '' };
  }

  /** A page that went away with its question open, and came back, answers what is on record as cancelled. */
  async function kept(report: AttemptReport, context: AttemptContext): Promise<string> {
    const draft = attemptRecord(report, context);
    const first = await journal.append(draft, report.id);
    const isAnswered = first.type !== 'slateguard.attempt' || first.data.answer === report.answer;
    return isAnswered ? first.id : (await journal.append(draft, `${report.id} ${report.answer}`)).id;
  }

  async function afterAttempt(report: AttemptReport, here: Snapshot): Promise<void> {
    if (report.gesture === 'arrival' && report.answer === 'continued') {
      const name = stayName(here.tool.id, here.account.verdict);
      await office.arrivals.stay(here.production.id, name, here.arrival.action);
    }
    if (report.approval !== null && office.show.isOn())
      await noteApproval(journal, here, report, { event: 'used', approval: report.approval });
    if (report.answer === 'asked') await askApproval(office, here, report);
  }

  return {
    async 'guard.hello'({ url, top, first }, sender) {
      await office.source.whenReady();
      // The page that asked is gone when the tab greets with another.
      if (first && top && sender.tab?.id !== undefined) {
        void questions.left(sender.tab.id).then(delivery.flushSoon, () => undefined);
      }
      const tool = /^https?:/.test(url) ? tools.at(url) : await toolOf(sender);
      if (!tool) return null;
      if (first && top && adapterOf(tool.id)) void inject('adapter', sender).catch(() => undefined);
      const here = await office.snapshotFor(tool);
      if (sender.tab?.id !== undefined && office.show.isOn()) void visits.counted(sender.tab.id, usedTool(here), noUse);
      return here;
    },
    'gate.passed'({ url }, sender) {
      const from = whereFrom(sender);
      if (from) office.gate.pass(from, url);
      return Promise.resolve(null);
    },
    'gate.cleared'({ bases, words, files }, sender) {
      const from = whereFrom(sender);
      if (from) office.gate.clear(from, bases, words, files);
      return Promise.resolve(null);
    },
    'panel.wanted': (_data, sender) => inject('panel', sender),
    'detection.wanted': (_data, sender) => inject('detection', sender),
    'scanner.wanted': () => openScanner(),
    async 'protection.wanted'({ known }) {
      await office.source.whenReady();
      return office.protectionFor(known);
    },
    'scanner.busy': () => Promise.resolve(null),
    async 'attempt.asked'(report, sender) {
      const tool = await toolOf(sender);
      if (!tool || sender.tab?.id === undefined) return null;
      const here = await office.snapshotFor(tool);
      if (!office.show.isOn()) return null;
      const { declaration } = await withinDeclared(office, here, report);
      await questions.put(sender.tab.id, report, { ...usedTool(here), policy: here.policy, declaration });
      return null;
    },
    'attempt.decided': decided,
    async 'use.counted'({ counts }, sender) {
      const tool = await toolOf(sender);
      if (!tool || sender.tab?.id === undefined) return null;
      const here = await office.snapshotFor(tool);
      if (office.show.isOn()) await visits.counted(sender.tab.id, usedTool(here), counts);
      return null;
    },
    async 'guard.noticed'({ event, detail }, sender) {
      const tool = await toolOf(sender);
      return recorded(() => records.note(event, detail, tool?.id ?? null, office.stamp()));
    },
    ...pages(office, notes),
    'popup.state': () => popupState(office),
    'health.state': () => healthState(office),
    async 'policy.asked'() {
      // What the administrator set says where the signed one is to be had.
      await office.source.refresh();
      await office.source.refreshSigned();
      await office.updates.ask(true);
      return null;
    },
    'notice.state': () => office.source.whenReady().then(() => office.notices.state()),
    'notice.acknowledged': async ({ version }) => {
      await office.source.whenReady();
      if (!(await office.notices.acknowledge(version))) return { recorded: false, why: t('unrecorded.noticeChanged') };
      return recorded(() => records.note('notice-acknowledged', `Notice ${version}.`, null, office.stamp()));
    },
    async 'own.opened'() {
      const url = await ownLink(office.transport);
      if (url) await browser.tabs.create({ url });
      return { opened: url !== null };
    },
    'records.page': (query) => recordsPage(office.store, query),
  };
}
