import { describe, expect, it } from 'vitest';
import { createBlockedPage } from '../../lib/background/blocked-page.ts';
import { createDeclarePage } from '../../lib/background/declare-page.ts';
import { createGuardRecords } from '../../lib/background/guard-records.ts';
import { mayReport } from '../../lib/background/health/status-reports.ts';
import { createOnShow } from '../../lib/background/on-show.ts';
import { createUntold } from '../../lib/background/untold.ts';
import { NO_SHOW } from '../../lib/policy/on-a-show.ts';
import type { PolicyState } from '../../lib/policy/policy-state.ts';
import { policyWith } from '../policy/builders.ts';
import { memoryArea } from '../support/memory-log-store.ts';

const stamp = { id: 'NL-042', revision: 7, source: 'managed' as const, issuedAt: null };
const refusal = { reason: 'revision: 3 is older than 7.', at: '2026-11-20T12:00:00.000Z' };

/** A browser whose policy names a service and a show of November, on a day. */
function browser(day = '2026-11-20') {
  const local = memoryArea();
  const written: { type: string; subject: string; data: { event?: string; detail?: string } }[] = [];
  const clock = { day };
  const policy = policyWith({
    productions: [{ id: 'NL-042', title: 'The Long Tide', starts: '2026-11-01', wraps: '2026-11-30' }],
    tools: { entries: [{ tool: 'midjourney', status: 'blocked' }] },
    disclosure: { endpoint: 'https://disclosure.example', enrolmentToken: 'token' },
  });
  const show = createOnShow({ local, policy: () => policy, clock: () => Date.parse(`${clock.day}T12:00:00Z`) });
  const journal = {
    append: (draft: (typeof written)[0]) => {
      written.push(draft);
      return Promise.resolve({ ...draft, id: `record-${written.length}` });
    },
  };
  const nothing = () => undefined;
  const records = createGuardRecords({
    ...{ journal: journal as never, delivery: { flushSoon: nothing }, show, untold: createUntold(local) },
    production: () => 'NL-042',
    version: () => '0.9.0',
    catalogue: () => ({ update: null, refusal: null }),
  });
  const state = (parts: Partial<PolicyState>) => ({ policy, signed: null, refusal: null, news: [], ...parts }) as never;
  const tool = { id: 'midjourney', name: 'Midjourney', kinds: ['image'], hosts: ['midjourney.com'] };
  const here = { arrival: { action: 'block' }, tool: { id: 'midjourney' }, account: { known: null }, production: {} };
  const office = {
    ...{ show, journal, policy: () => policy, production: () => 'NL-042' },
    source: { whenReady: () => Promise.resolve() },
    tools: { at: () => tool, byId: () => tool, all: () => [tool] },
    snapshotFor: () => Promise.resolve(here),
    delivery: { flushSoon: nothing },
    declarations: { all: () => Promise.resolve([]) },
    answers: { refresh: nothing, all: () => Promise.resolve([]) },
  } as never;
  return { show, records, state, written, clock, office, events: () => written.map(({ data }) => data.event) };
}

const places = [
  ['chosen', '2026-11-20', NO_SHOW],
  ['not-started', '2026-10-20', null],
  ['wrapped', '2026-12-20', null],
] as const;

describe.each(places)('off a show: %s', (off, day, choice) => {
  const left = async () => {
    const b = browser(day);
    if (choice) await b.show.choose(choice);
    expect(b.show.now().off).toBe(off);
    return b;
  };

  it('a refused policy is on record once this browser works for the show, if it is refused still', async () => {
    const b = await left();
    await b.records.policyChanged(b.state({ refusal, news: ['refused', 'applied'] }), stamp);
    await b.records.catchUp(b.state({ refusal }), stamp);
    expect(b.written).toEqual([]);
    b.clock.day = '2026-11-20';
    await b.show.choose('NL-042');
    await b.records.catchUp(b.state({ refusal }), stamp);
    await b.records.catchUp(b.state({ refusal }), stamp);
    expect(b.events()).toEqual(['policy-refused', 'policy-applied']);
    expect(b.written[0]).toMatchObject({ subject: 'NL-042', data: { detail: refusal.reason } });
  });

  it('what was put right meanwhile is not told', async () => {
    const b = await left();
    await b.records.policyChanged(b.state({ refusal, news: ['refused'] }), stamp);
    b.clock.day = '2026-11-20';
    await b.show.choose('NL-042');
    await b.records.catchUp(b.state({}), stamp);
    expect(b.written).toEqual([]);
  });

  it('how the guard is, is reported all the same; of one’s own browser no longer once the show has wrapped', async () => {
    const { office } = await left();
    expect(mayReport(office, false)).toBe(true);
    expect(mayReport(office, true)).toBe(off !== 'wrapped');
  });

  it('our page in a refused tool’s place says why nothing is on record', async () => {
    const b = await left();
    const visit = { visit: '0190b7a0-7b1e-7c61-8f2a-3b1f6f1e9d10', address: 'midjourney.com' };
    const met = await createBlockedPage(b.office)['blocked.met'](visit, {});
    expect(met?.recorded).toBe(off);
    expect(b.written).toEqual([]);
  });

  it('a use cannot be declared, and the page knows that before', async () => {
    const b = await left();
    const page = createDeclarePage(b.office);
    const draft = { tool: 'midjourney', use: 'ideation', stage: 'temp', prominence: null, inputs: [] };
    const data = { draft: { ...draft, story: '', whose: '', principles: {} }, again: null } as never;
    expect(await page['declare.made'](data, {})).toMatchObject({ recorded: false });
    expect(await page['declare.state']({ tool: null }, {})).toMatchObject({ off });
    expect(b.written).toEqual([]);
  });
});

it('on a show each is on record at once, and told once', async () => {
  const { records, state, events } = browser();
  await records.policyChanged(state({ refusal, news: ['refused'] }), stamp);
  await records.catchUp(state({ refusal }), stamp);
  expect(events()).toEqual(['policy-refused']);
});
