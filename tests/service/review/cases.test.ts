import { expect, it } from 'vitest';
import type { CasePage } from '../../../service/review/case-page.ts';
import type { OverviewReply } from '../../../service/routes/review/overview.ts';
import type { Inbox } from '../../../service/routes/review/cases.ts';
import { newDevice } from '../../support/device.ts';
import { enrolled } from '../running-service.ts';
import { asked, attempt, declared, stand } from './stand.ts';

const PERIOD = 'from=2000-01-01&to=2100-01-01';

it('puts first what waits for a person’s consent, then what waits longest; shared is a pile of its own', async () => {
  const here = await stand();
  await here.send(
    asked('first'),
    declared('told', { purpose: { use: 'ideation' } }),
    asked('second'),
    declared('voice', { people: { person: 'Ines Alvarado' } }),
  );
  const ids = async (pile: string) =>
    (await here.read<Inbox>(`/v1/review/cases?pile=${pile}`)).cases.map(({ id }) => id);
  expect(await ids('waiting')).toEqual(['voice', 'first', 'second']);
  expect(await ids('shared')).toEqual(['told']);
  expect(await ids('answered')).toEqual([]);
  await here.person.post('/v1/cases/first/answer', { verdict: 'approved', conditions: 'Temp only' });
  expect(await ids('answered')).toEqual(['first']);
  expect((await here.read<Inbox>('/v1/review/cases')).counts).toEqual({ waiting: 2, shared: 1, answered: 1, over: 0 });
});

it('pages through more cases than one page holds', async () => {
  const here = await stand();
  await here.send(...Array.from({ length: 60 }, (_, n) => asked(`c${n}`)));
  const first = await here.read<Inbox>('/v1/review/cases');
  const rest = await here.read<Inbox>(`/v1/review/cases?after=${first.next}`);
  expect([...first.cases, ...rest.cases].map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, n) => `c${n}`));
  expect(rest.next).toBeNull();
});

it('shows a case with its records and what was decided before', async () => {
  const here = await stand();
  await here.send(asked('before'), asked('now'), attempt({ approval: 'now' }), attempt());
  await here.read('/v1/review/cases');
  await here.person.post('/v1/cases/before/answer', { verdict: 'approved', conditions: 'Temp only' });
  const page = await here.read<CasePage>('/v1/review/cases/now');
  expect(page.similar).toEqual([
    expect.objectContaining({
      id: 'before',
      status: 'approved-with-conditions',
      conditions: 'Temp only',
      by: 'Mara Quill',
    }),
  ]);
  expect(page.records.map(({ record }) => record.sequence)).toEqual(['3', '2']);
});

it('counts a period, and what is new', async () => {
  const here = await stand();
  await here.send(
    declared('told', { identity: { department: 'Art' }, purpose: { use: 'ideation' } }),
    attempt({ tool: 'midjourney', status: 'blocked', decision: 'block' }),
    attempt({ tool: 'midjourney', status: 'blocked', decision: 'block' }),
    attempt(),
  );
  const ahead = newDevice();
  await enrolled(here.origin, ahead);
  await ahead.send(here.origin, ahead.records(1));
  const found = await here.read<OverviewReply>(`/v1/review/overview?${PERIOD}`);
  expect(found.total.count).toBe(5);
  expect(found.byTool).toContainEqual({ name: 'midjourney', count: 2, before: 0 });
  expect(found.byDepartment).toContainEqual({ name: 'Art', count: 4, before: 0 });
  expect(found.rising).toEqual([{ name: 'midjourney', count: 2, before: 0, status: 'blocked' }]);
  expect(found.changes).toMatchObject({ since: null, records: 5, stopped: 2, newDevices: 3 });
  await here.person.post('/v1/review/looked');
  await here.send(attempt());
  const after = await here.read<OverviewReply>(`/v1/review/overview?${PERIOD}`);
  expect(after.changes).toMatchObject({ records: 1, stopped: 0, newDevices: 0 });
});
