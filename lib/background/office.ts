import { browser } from '../browser.ts';
import { createKeptAnswers } from '../approvals/kept-answers.ts';
import { createKeptDeclarations } from '../declare/kept-declarations.ts';
import { createCandidates } from '../discover/candidates.ts';
import { createKeptOutputs } from '../outputs/kept-outputs.ts';
import { createDelivery } from '../deliver/delivery.ts';
import { readNote } from '../deliver/delivery-note.ts';
import { fetchAnswers } from '../deliver/fetch-answers.ts';
import type { ServiceConfig } from '../deliver/flush.ts';
import { attemptRecord } from '../log/build-record.ts';
import { createDeviceKey } from '../log/device-key.ts';
import { createIdbStore } from '../log/idb-store.ts';
import { createJournal } from '../log/journal.ts';
import { createOpenQuestions } from '../log/open-questions.ts';
import { createVisits } from '../log/visits.ts';
import type { PolicyStamp, Snapshot } from '../model/snapshot.ts';
import type { Tool } from '../model/tool.ts';
import { asJoined } from '../policy/joined.ts';
import { createCatalogueUpdates } from '../policy/catalogue/catalogue-updates.ts';
import { createPolicySource } from '../policy/load.ts';
import { catalogue } from '../tools/catalogue/index.ts';
import { accountVerdict } from '../decide/account-standing.ts';
import { entryFor } from '../policy/standing.ts';
import { createAccounts } from './accounts.ts';
import { createAnswers } from './answers.ts';
import { beyondManifest } from './beyond-manifest.ts';
import { createClosings } from './closings/closings.ts';
import { createKeptClosings } from './closings/kept-closings.ts';
import { createArrivals, stayName } from './arrivals.ts';
import { createCarried } from './carried.ts';
import { buildSnapshot, NO_PRODUCTION } from './build-snapshot.ts';
import { joinedNow, keepJoined } from './join/kept-joined.ts';
import { createGuardRecords } from './guard-records.ts';
import { createGateInForce } from './network-gate.ts';
import { createOnShow } from './on-show.ts';
import { createNotices } from './notices.ts';
import { onManagedChange, readManaged } from './managed.ts';
import { publishing } from './publishing.ts';
import { createProtectionInForce } from './protection-in-force.ts';
import { createStoppedRequests } from './stopped-requests.ts';
import { createToolsInForce } from './tools-in-force.ts';
import { createUntold } from './untold.ts';

/** Everything the background works with, put together once at every start of the worker. */
export type Office = ReturnType<typeof openOffice>;

export function openOffice() {
  const { local, session } = browser.storage;
  const clock = (): number => Date.now();
  const keyed = {
    get: async (key: string) => (await local.get(key))[key],
    set: (key: string, value: unknown) => local.set({ [key]: value }),
  };
  const knownTools = new Set(catalogue.map((tool) => tool.id));
  const published = publishing(
    () => transport,
    () => serviceConfig(),
  );
  const updates = createCatalogueUpdates({ local: keyed, now: clock, published, builtIn: catalogue });
  updates.onChange(() => updates.tools().forEach(({ id }) => knownTools.add(id)));
  const source = createPolicySource({
    readManaged,
    onManagedChange,
    local: keyed,
    now: clock,
    later: (ms, then) => void setTimeout(then, ms),
    knownTools,
    adapt: (document) => {
      const joined = joinedNow();
      return joined ? asJoined(joined)(document) : document;
    },
    closed: () => closings.closed(),
    mayLapse: () => closings.close('removed'),
    published,
    beside: async (place) => {
      await updates.follow(place);
      void updates.ask();
    },
  });
  const policy = () => source.current().policy;
  const show = createOnShow({ local, policy, clock });
  const production = (): string => show.now().production?.id ?? NO_PRODUCTION.id;
  const store = createIdbStore(local);
  const device = createDeviceKey(store);
  const journal = createJournal({ store, device, local, clock, production });
  const serviceConfig = (): ServiceConfig | null => {
    const { endpoint, enrolmentToken } = policy()?.disclosure ?? {};
    return endpoint && enrolmentToken ? { endpoint, token: enrolmentToken, production: production() } : null;
  };
  const transport = {
    store,
    journal,
    device,
    clock,
    random: Math.random,
    fetch: (...args: Parameters<typeof fetch>) => fetch(...args),
    config: () => source.whenReady().then(async () => serviceConfig() ?? (await closings.service())),
  };
  const delivery = createDelivery({ ...transport, alarms: browser.alarms });
  const keptAnswers = createKeptAnswers(local);
  const answers = createAnswers({
    kept: keptAnswers,
    fetch: (after) => fetchAnswers(transport, after),
    journal,
    clock,
    isOn: show.isOn,
  });
  const declarations = createKeptDeclarations(local);
  const outputs = createKeptOutputs(local);
  const visits = createVisits({
    clock,
    session,
    local,
    record: async (draft, key) => {
      const record = await journal.appendVisit(draft, key);
      delivery.flushSoon();
      return record;
    },
  });
  const questions = createOpenQuestions({
    local,
    record: (report, context) => journal.append(attemptRecord(report, context), report.id),
  });
  const arrivals = createArrivals({ session, local });
  const accounts = createAccounts({ session, local });
  const candidates = createCandidates({ session, local });
  const closings = createClosings({
    kept: createKeptClosings(local),
    store,
    journal,
    clock,
    policy,
    isMissing: () => source.current().missingSince !== null,
    service: serviceConfig,
    endUse: async (of) => void (await Promise.all([visits.endOf(of), questions.endOf(of)])),
    flush: () => delivery.flushNow(),
    deleteOwn: async (of) =>
      void (await Promise.all([
        device.forgetContentKey(of),
        ...[keptAnswers, declarations, arrivals, outputs, accounts, candidates].map((kept) => kept.forget(of)),
      ])),
    letGo: async (why) => {
      if (why === 'wrapped') await source.letGo();
      if (why !== 'left') return;
      await keepJoined(null);
      await source.forget();
      await show.forget();
    },
  });
  const carried = createCarried({ session, clock });
  const notices = createNotices({ local, policy, production: () => show.now().production, stamp, clock });
  const tools = createToolsInForce(policy, updates.tools);
  const records = createGuardRecords({
    ...{ journal, delivery, production, show },
    untold: createUntold(local),
    version: () => browser.runtime.getManifest().version,
    catalogue: () => updates.current(),
  });
  const gate = createGateInForce({
    policy,
    tools,
    beyond: () => beyondManifest(policy(), updates),
    whenReady: () => source.whenReady(),
    onStopped: (stopped) => void stoppedRequests.note(stopped).catch(() => undefined),
  });
  const stoppedRequests = createStoppedRequests({
    snapshotFor,
    record: (report, context) => (show.isOn() ? journal.append(attemptRecord(report, context)) : Promise.resolve(null)),
    now: clock,
    delivery,
  });

  function stamp(): PolicyStamp {
    const { source: from } = source.current();
    const now = policy();
    if (!now) return { id: 'built-in', revision: 0, source: 'built-in', issuedAt: null };
    return { id: now.productions[0]?.id ?? 'policy', revision: now.revision, source: from, issuedAt: now.issuedAt };
  }

  async function accountOn(tool: Tool): Promise<Snapshot['account']> {
    const entry = entryFor(policy(), tool.id);
    const matters = Boolean(entry && entry.status !== 'blocked' && entry.accounts.length > 0);
    const { known, isComing } = await accounts.of(production(), tool.id);
    return { known, verdict: accountVerdict({ matters, known, isComing }) };
  }

  async function snapshotFor(tool: Tool): Promise<Snapshot> {
    const [, , gated] = await Promise.all([source.whenReady(), show.whenLoaded(), gate.isLive()]);
    const now = new Date(clock()).toISOString();
    const account = accountOn(tool);
    const [contentKey, met, answered, declared] = await Promise.all([
      device.contentKey(production()).catch(() => ''),
      account.then(({ verdict }) => arrivals.stayed(production(), stayName(tool.id, verdict))),
      answers.all(),
      declarations.inForce(production(), tool.id, now),
    ]);
    const facts = {
      policy: policy(),
      production: show.now().production,
      stamp: stamp(),
      tools: tools.all(),
      contentKey,
      met,
      answers: answered,
      declared,
      gated,
      account: await account,
    };
    return buildSnapshot(tool, { ...facts, serial: clock() });
  }

  const protectionFor = createProtectionInForce(policy, () => crypto.randomUUID());
  const parts = {
    source,
    updates,
    policy,
    production,
    show,
    store,
    journal,
    delivery,
    visits,
    arrivals,
    closings,
    accounts,
    candidates,
    carried,
    tools,
    gate,
    records,
    questions,
    answers,
    declarations,
    outputs,
    notices,
    device,
    transport,
    note: () => readNote(store),
  };
  return {
    ...parts,
    stamp,
    snapshotFor,
    accountOn,
    protectionFor,
    /** What saves from a tool was pressed last; ms of the clock. */
    pressed: null as { tool: string; at: number } | null,
  };
}
