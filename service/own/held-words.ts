// What a person is told of what is held about them, on the page and in the export, in their language.
import type { Say } from '../../lib/words/t.ts';
import type { MessageKey } from '../../lib/words/message-key.ts';
import type { CaseStatus } from '../cases/case-status.ts';
import type { Route } from '../../lib/decide/route-of.ts';
import type { RecordType } from '../../lib/model/record.ts';
import type { Held } from './held.ts';

const types: Record<RecordType, MessageKey> = {
  'slateguard.attempt': 'review.groups.held',
  'slateguard.visit': 'review.groups.use',
  'slateguard.declaration': 'review.declaration',
  'slateguard.output': 'review.output',
  'slateguard.approval': 'own.approvalType',
  'slateguard.guard': 'review.groups.guard',
};

export type HeldWords = ReturnType<typeof heldWords>;

/** `date`: an ISO instant as the reader's language writes it. */
export const heldWords = (say: Say, date: (instant: string) => string) => ({
  ...tablesOf(say),
  title: say('own.title'),
  held: say('own.held'),
  noNote: say('own.noNote'),
  everywhere: say('review.groups.all'),
  revoked: (reason: string) => say('own.revoked', { reason }).trimEnd(),
  keptFor: (days: number | null) => (days === null ? say('own.keptOpen') : say('own.keptFor', { n: days })),
  typeOf: (type: string) => (type in types ? say(types[type as RecordType]) : type),
  statusOf: (status: CaseStatus) => say(`own.status.${status}`),
  routeOf: (route: Route) => say(`own.route.${route}`),
  answerOf: ({ answer }: Held['cases'][number]) =>
    answer &&
    [say(`declare.verdicts.${answer.verdict}`), answer.conditions, answer.note, answer.by].filter(Boolean).join('. '),
  readBy: ({ name }: Held['readers'][number]) => name ?? say('own.token'),
  readWhat: ({ event, records }: Held['readers'][number]) => {
    if (records !== null) return say('own.readSome', { n: records });
    return say(event === 'read' ? 'own.readAll' : 'own.exportedAll');
  },
  cameOf: ({ state, decidedBy: by, until }: Held['identified'][number]) => {
    const said = say(`own.identity.${state}`);
    if (by === null) return said;
    if (until === null) return say('own.decidedBy', { state: said, by });
    return say('own.decidedUntil', { state: said, by, date: date(until) });
  },
});

/** Each part of what is held, with the heads of its table. */
function tablesOf(say: Say) {
  const heads = (...keys: MessageKey[]): string[] => keys.map((key) => say(key));
  const [when, production] = [say('review.columns.when'), say('health.production')];
  const [none, nobody] = [say('own.none'), say('own.nobody')];
  const cases = heads('declare.tool', 'own.stands', 'own.reason', 'own.answer');
  return {
    productions: {
      title: say('own.productions'),
      columns: [production, ...heads('own.since', 'own.note', 'own.state')],
      none: '',
    },
    records: { title: say('own.records'), columns: [production, ...heads('own.kind', 'own.count', 'own.kept')], none },
    cases: { title: say('own.cases'), columns: [when, production, ...cases], none },
    readers: {
      title: say('own.readers'),
      columns: [when, ...heads('own.who', 'review.columns.what'), production],
      none: nobody,
    },
    identified: {
      title: say('own.identified'),
      columns: [when, production, ...heads('own.asked', 'own.why', 'own.came')],
      none: nobody,
    },
    erased: {
      title: say('own.erased'),
      columns: [when, production, ...heads('own.count', 'own.by', 'own.why')],
      none: say('own.nothing'),
    },
    opened: { title: say('own.opened'), columns: [when, say('own.address')], none: '' },
  };
}
