import { browser } from '../browser.ts';
import { lastAnswer } from '../approvals/in-force.ts';
import { endOfDay } from '../declare/end-of-day.ts';
import type { KeptDeclaration } from '../declare/kept-declarations.ts';
import { declaredUse } from '../declare/declared-use.ts';
import { routeOf } from '../decide/route-of.ts';
import { approvalRecord, declarationRecord } from '../log/build-record.ts';
import type { Handlers } from '../messaging/listen.ts';
import type { DeclareState, ToolToDeclare } from '../messaging/replies.ts';
import type { UseDraft } from '../model/declaration.ts';
import type { ToolStanding } from '../model/snapshot.ts';
import { standing } from '../policy/standing.ts';
import { NO_PRODUCTION } from './build-snapshot.ts';
import type { Office } from './office.ts';
import { recorded } from './recorded.ts';
import { tellGuards } from './tell-guards.ts';
import { t } from '../words/t.ts';

type Page = Pick<Handlers, 'declare.state' | 'declare.made' | 'declare.replied' | 'declare.ended' | 'declare.opened'>;

/** Answers the page on which a use is declared: once for the day, on record before anybody is told that it is. */
export function createDeclarePage(office: Office): Page {
  const { declarations, answers, journal, delivery, tools } = office;
  const standingOf = (id: string): ToolStanding | null => {
    const tool = tools.byId(id);
    return tool && standing(office.policy(), tool, tools.all());
  };

  /** On record first; the same use said again keeps its name, and with it what was answered about it. */
  async function declare(draft: UseDraft, again: string | null): Promise<string> {
    const here = standingOf(draft.tool);
    if (!here) throw new Error('No such tool.');
    const now = Date.now();
    const [at, until, production] = [new Date(now).toISOString(), endOfDay(now), office.production()];
    const use = declaredUse(draft, here, at.slice(0, 10));
    const { fields, detectors } = use;
    const said = { tool: draft.tool, status: here.status, detectors: [...detectors], reason: null };
    const route = routeOf(use);
    const data = { ...(again === null ? {} : { case: again }), ...said, route, until, fields };
    const record = await journal.append(declarationRecord(production, at, data));
    const id = again ?? record.id;
    await declarations.keep({ case: id, production, at, until, detectors: [...detectors], draft });
    if (route !== 'notify' && office.policy()?.disclosure.endpoint) await answers.asked(id, at).catch(() => undefined);
    delivery.flushSoon();
    void tellGuards();
    return id;
  }

  const known = async (id: string | null): Promise<KeptDeclaration | null> =>
    (id !== null && (await declarations.all()).find((one) => one.case === id)) || null;

  return {
    async 'declare.state'({ tool }) {
      await Promise.all([office.source.whenReady(), office.show.whenLoaded()]);
      // Somebody is looking, perhaps for the answer.
      void answers.refresh();
      return state(office, standingOf, tool);
    },
    async 'declare.made'({ draft, again }) {
      await Promise.all([office.source.whenReady(), office.show.whenLoaded()]);
      const { off, production } = office.show.now();
      // A use is declared to a production; for none, or before or after its time, nothing is written.
      if (off)
        return { recorded: false, why: t(`offShow.${off}`, { production: production?.title ?? production?.id ?? '' }) };
      const before = await known(again);
      // Another tool or another production is another use.
      const isSame = before?.draft.tool === draft.tool && before.production === office.production();
      return recorded(() => declare(draft, isSame ? again : null));
    },
    async 'declare.replied'({ case: id, words }) {
      await office.source.whenReady();
      return recorded(() => replyTo(office, id, words));
    },
    async 'declare.ended'({ tool }) {
      await declarations.end(tool, new Date().toISOString());
      void tellGuards();
      return null;
    },
    async 'declare.opened'(_data, sender) {
      await office.source.whenReady();
      const tool = tools.at(sender.tab?.url ?? '');
      await browser.tabs.create({ url: browser.runtime.getURL(`/declare.html${tool ? `?tool=${tool.id}` : ''}`) });
      return null;
    },
  };
}

/** On record as one more request for the same use: the case it belongs to is the one that asked. */
async function replyTo(
  { declarations, answers, journal, delivery }: Office,
  id: string,
  words: string,
): Promise<string> {
  const one = (await declarations.all()).find((known) => known.case === id);
  if (!one) throw new Error('No such use.');
  const at = new Date().toISOString();
  const said = { tool: one.draft.tool, detectors: [...one.detectors], contentHash: null, reason: words };
  await journal.append(approvalRecord(one.production, at, { event: 'asked', approval: id, ...said }));
  await answers.asked(id, at).catch(() => undefined);
  delivery.flushSoon();
  return id;
}

async function state(
  office: Office,
  standingOf: (id: string) => ToolStanding | null,
  wanted: string | null,
): Promise<DeclareState> {
  const policy = office.policy();
  const chosen = office.show.now().production;
  const production = office.production();
  const [all, answered] = await Promise.all([office.declarations.all(), office.answers.all()]);
  const now = new Date().toISOString();
  const ids = [
    ...(wanted === null ? [] : [wanted]),
    ...(policy?.tools.entries ?? []).filter(({ status }) => status !== 'blocked').map(({ tool }) => tool),
    ...all.map(({ draft }) => draft.tool),
  ];
  const offered = [...new Set(ids)].map(standingOf).filter((tool) => tool?.status !== 'blocked');
  return {
    tools: offered.flatMap((tool) => (tool ? [toDeclare(tool)] : [])),
    production: chosen ? { id: chosen.id, title: chosen.title ?? chosen.id } : NO_PRODUCTION,
    off: office.show.now().off,
    organisation: policy?.organisation ?? null,
    contact: chosen?.contact ?? null,
    hasService: Boolean(policy?.disclosure.endpoint),
    declared: all
      .filter((one) => one.production === production)
      .map((one) => {
        const own = answered.filter(({ case: id }) => id === one.case);
        const tier = own.at(-1)?.covers.tier ?? null;
        return {
          ...one,
          answer: lastAnswer(own, { production, tool: one.draft.tool, tier, declaration: one.case, now }),
        };
      }),
  };
}

const toDeclare = ({ id, name, status, tier }: ToolStanding): ToolToDeclare => ({ id, name, status, tier });
