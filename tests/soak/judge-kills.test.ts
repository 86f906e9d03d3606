import { expect, it } from 'vitest';
import { firstPlace, sealRecord } from '../../lib/log/chain.ts';
import type { LogRecord, RecordDraft } from '../../lib/model/record.ts';
import type { Recorded } from '../support/recorded.ts';
import { judgeKills } from './judge-kills.ts';
import type { Evidence } from './judge-kills.ts';
import type { KillPlan } from './kill-plan.ts';
import { reasonOf, textOf } from './kill-round.ts';

const plan: KillPlan = { round: 7, answer: 'Continue anyway', victim: 'worker', stage: 'answered', delays: [3] };
const outcome = { plan, ...textOf(7), reached: 'delivering' as const, stuck: null };
const data = { reason: reasonOf(7), gesture: 'paste', answer: 'continued', content: { length: outcome.text.length } };

/** A chain of attempts, one for each. */
async function chainOf(all: readonly object[]): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  let place = firstPlace('device', 'epoch');
  for (const [index, data] of all.entries()) {
    const draft = { id: `id-${index}`, type: 'slateguard.attempt', subject: 'NL-042', time: '', data };
    const record = await sealRecord(draft as unknown as RecordDraft, place);
    records.push(record);
    place = { ...place, sequence: place.sequence + 1, prevhash: record.hash };
  }
  return records;
}

const sent = [{ kind: 'request', url: '/api', body: Buffer.from(outcome.text) } as Recorded];
const good = async (): Promise<Evidence> => ({
  outcomes: [outcome],
  records: await chainOf([data]),
  sent,
  released: new Set([7]),
});

const cancelled = { outcomes: [{ ...outcome, plan: { ...plan, answer: 'Cancel' as const } }], released: new Set<number>() };
const twice = async (): Promise<LogRecord[]> => {
  const [one] = await chainOf([data]);
  return [one!, one!];
};

const cases: [string, () => Promise<Partial<Evidence>> | Partial<Evidence>, RegExp | null][] = [
  ['a round that went well', () => ({}), null],
  ['released without a record', () => ({ records: [], sent: [] }), /released, with 0 records/],
  ['reached the tool without a record', () => ({ records: [], released: new Set() }), /reached the tool, with 0/],
  ['recorded twice', async () => ({ records: await chainOf([data, data]) }), /recorded 2 times/],
  ['one record stored twice', async () => ({ records: await twice() }), /stands 2 times/],
  ['a hole', async () => ({ records: (await chainOf([data, data])).slice(1) }), /sequence 1 is missing/],
  [
    'a record that was changed',
    async () => ({ records: (await chainOf([data])).map((record) => ({ ...record, time: 'later' })) }),
    /hash at sequence 1/,
  ],
  ['cancelled and recorded', () => ({ ...cancelled, sent: [] }), null],
  ['cancelled and sent', () => cancelled, /cancelled and yet released/],
  ['cancelled, no record', () => ({ ...cancelled, sent: [], records: [] }), /cancelled, without its record/],
  ['a person left standing', () => ({ outcomes: [{ ...outcome, stuck: 'Panel: shown' }] }), /left standing/],
];

it.each(cases)('%s', async (_, change, fault) => {
  const failures = await judgeKills({ ...(await good()), ...(await change()) });
  if (fault) expect(failures.join('\n')).toMatch(fault);
  else expect(failures).toEqual([]);
});
