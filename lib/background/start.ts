import { z } from 'zod';
import { browser } from '../browser.ts';
import { noUse } from '../log/sitting.ts';
import { readJoinLink } from '../model/join.ts';
import type { Tool } from '../model/tool.ts';
import type { PolicyState } from '../policy/policy-state.ts';
import { alarmNames, ensurePolicyWatch } from '../deliver/schedule.ts';
import { listen } from '../messaging/listen.ts';
import type { CatalogueNews } from '../policy/catalogue/catalogue-updates.ts';
import { beyondManifest } from './beyond-manifest.ts';
import { createPolicyCarrier } from './carry-out-policy.ts';
import { keepReporting, onStatusAlarm, reportSoon } from './health/status-reports.ts';
import { followDiscovery } from './discovery.ts';
import { followDownloads } from './downloads.ts';
import { createHandlers } from './handlers.ts';
import { createOutputNotes } from './note-output.ts';
import { guardMovedTab } from './moved-tab.ts';
import { openOffice, type Office } from './office.ts';
import { noteLayers } from './note-layers.ts';
import { openWelcome } from './open-welcome.ts';
import { guardOpenTabs } from './open-tabs.ts';
import { refuseTools } from './refuse-tools.ts';
import { registerTools } from './register-tools.ts';
import { tellGuards, tellTab } from './tell-guards.ts';
import { followUpdates } from './take-update.ts';
import { tellLate } from './tell-late.ts';
import { usedTool } from './used-tool.ts';

/** Starts the background. Every listener is registered before this returns, so that any of them can wake the worker. */
export function startBackground(): void {
  performance.mark(STARTED);
  // The extension's own rules forbid compiling code at run time; asking whether it may would be reported each time.
  z.config({ jitless: true });
  const office = openOffice();
  const notes = createOutputNotes(office);
  listen(createHandlers(office, notes));
  followDownloads(office, notes);
  const discovery = followDiscovery(office);
  const updates = followUpdates(office);
  const carryOut = createPolicyCarrier(browser.storage.session, {
    work: (state) => followPolicy(office, state),
    beside: () => office.updates.current().update?.version ?? 0,
  });
  void office.gate.start().then(() => noteLayers(office).catch(() => undefined));
  office.source.onChange((state) => {
    office.gate.toolsChanged();
    discovery.follow();
    void office.records
      .policyChanged(state, office.stamp())
      .then(() => tellLate(office))
      .catch(() => undefined);
    void carryOut(state).catch(() => undefined);
    if (state.news.length > 0) void reportSoon().catch(() => undefined);
    void office.closings.tend().catch(() => undefined);
  });
  office.updates.onChange((news) => {
    discovery.follow();
    followCatalogue(office, news, carryOut);
  });
  office.source.start();
  void office.source.whenReady().then(() => performance.mark(RULES_KNOWN));
  followLife(office, updates.take);
  followTabs(office, discovery);
  setTimeout(() => {
    void office.delivery
      .start()
      .then(() => office.closings.tend())
      .catch(() => undefined);
    void office.visits.sweep().catch(() => undefined);
    void keepReporting().catch(() => undefined);
  }, FIRST_COME_MS);
}

/** Marks on the worker's own clock, for whoever measures its start: its code runs, and rules are in force. */
const STARTED = 'background-started';
const RULES_KNOWN = 'rules-known';

/** Whoever woke the worker has it to themselves for so long: it is mostly a person waiting for the panel. */
const FIRST_COME_MS = 1_000;

async function followPolicy(office: Office, { policy, signed }: PolicyState): Promise<void> {
  await Promise.all([
    refuseTools(policy, office.tools),
    registerTools(beyondManifest(policy, office.updates)),
    tellGuards(),
    showNotice(office),
    ensurePolicyWatch(browser.alarms, signed !== null),
  ]);
}

/** Other tools are told of as other rules are. */
function followCatalogue(
  office: Office,
  news: CatalogueNews | null,
  carryOut: (state: PolicyState) => Promise<void>,
): void {
  office.gate.toolsChanged();
  void office.source.whenReady().then(
    async (state) => {
      if (news) await office.records.tell(news, state, office.stamp());
      await carryOut(state);
    },
    () => undefined,
  );
  if (news) void reportSoon().catch(() => undefined);
}

/** On the first start and whenever the notice says something new, once each. */
async function showNotice(office: Office): Promise<void> {
  await office.source.whenReady();
  if (await office.notices.takeTurn()) await openWelcome();
}

function followLife(office: Office, takeUpdate: () => Promise<void>): void {
  // Without a listener for it the worker does not start with the browser.
  browser.runtime.onStartup.addListener(() => {
    void office.questions.allLeft().then(office.delivery.flushSoon, () => undefined);
    void office.answers.refresh();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') {
      const event = reason === 'install' ? 'installed' : 'updated';
      void office.source.whenReady().then(async (state) => {
        await office.records.tell(event, state, office.stamp()).catch(() => undefined);
        await followOpenLinks();
        await guardOpenTabs(office.tools);
        await showNotice(office);
      });
    }
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    void office.delivery
      .onAlarm(name)
      .then(() => (name === alarmNames.deliver || name === alarmNames.sweep ? office.closings.tend() : undefined))
      .catch(() => undefined);
    void onStatusAlarm(office, name).catch(() => undefined);
    if (name === alarmNames.answers) void office.answers.refresh();
    if (name === alarmNames.policy) void office.source.refreshSigned().then(() => office.updates.ask());
    if (name !== alarmNames.sweep) return;
    void takeUpdate();
    void tellLate(office).catch(() => undefined);
    void office.answers.refresh();
    void office.visits.sweep().catch(() => undefined);
    void office.source.refresh();
  });
}

/** A link that invites to a production leads to our own page, before anybody is asked anything. */
const openJoinPage = (tabId: number, link: string): Promise<unknown> =>
  browser.tabs.update(tabId, { url: browser.runtime.getURL(`/join.html#${encodeURIComponent(link)}`) });

/** Somebody opened the link first, read there that this has to be installed, and did. */
async function followOpenLinks(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({}))
    if (id !== undefined && url && readJoinLink(url)) await openJoinPage(id, url).catch(() => undefined);
}

/** Also where the browser keeps every guard out: that a tool was visited is known from its address alone. */
async function arrive(office: Office, tabId: number, tool: Tool): Promise<void> {
  const here = await office.snapshotFor(tool);
  if (office.show.isOn()) await office.visits.counted(tabId, usedTool(here), noUse).catch(() => undefined);
  await guardMovedTab(tabId);
}

function followTabs(office: Office, discovery: ReturnType<typeof followDiscovery>): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    void office.questions.left(tabId).then(office.delivery.flushSoon, () => undefined);
    void office.visits.tabClosed(tabId).catch(() => undefined);
    void office.carried.forget(tabId).catch(() => undefined);
  });
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    const { url } = change;
    if (change.title && tab.url) discovery.titled(tab.url, change.title);
    if (!url) return;
    if (readJoinLink(url)) return void openJoinPage(tabId, url).catch(() => undefined);
    void office.source.whenReady().then(() => {
      // The same page may have moved on or off a tool's path without loading anew.
      const tool = office.tools.at(url);
      if (tool) return arrive(office, tabId, tool);
      void tellTab(tabId);
      return office.visits.left(tabId).catch(() => undefined);
    });
  });
}
