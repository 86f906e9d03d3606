import { expect, it } from 'vitest';
import type { NewestPage } from '../../../service/routes/review/records.ts';
import type { RecordView } from '../../../service/review/record-view.ts';
import { ADMIN } from '../running-service.ts';
import { asked, attempt, finding, stand } from './stand.ts';

type Stand = Awaited<ReturnType<typeof stand>>;

const tools = async ({ read }: Stand, query: string): Promise<unknown[]> =>
  (await read<NewestPage>(`/v1/review/records${query}`)).records.map(
    ({ record }) => (record.data as { tool: unknown }).tool,
  );

const drafts = [
  attempt({ tool: 'a', reason: 'Notes for the read-through', decision: 'warn' }),
  attempt({ tool: 'b', reason: 'Reading notes, café scene', decision: 'block', ...finding('budget') }),
  { ...attempt({ tool: 'c', reason: '脚本の要約をお願いします', decision: 'block' }), subject: 'NL-077' },
  attempt({ tool: 'd', reason: null, decision: 'allow', findings: [] }),
  attempt({ tool: 'e', reason: 'NOTES again; read later', decision: 'block' }),
];

const found: readonly [query: string, tools: string[]][] = [
  ['', ['e', 'd', 'c', 'b', 'a']],
  ['?decision=block', ['e', 'c', 'b']],
  ['?detector=budget', ['b']],
  ['?production=NL-077', ['c']],
  ['?production=NL-042&decision=block', ['e', 'b']],
  ['?tool=b&decision=allow', []],
  ['?words=notes', ['e', 'b', 'a']],
  ['?words=notes+read', ['e', 'b', 'a']],
  ['?words=notes+read+', ['e', 'a']],
  ['?words=notes&decision=block', ['e', 'b']],
  ['?words=CAF%C3%89', ['b']],
  ['?words=要約', ['c']],
  ['?words=nobody', []],
  ['?words=notes&detector=budget&production=NL-042', ['b']],
  ["?words='%22)%20OR%201=1", []],
];

it('finds the newest first, however filters are joined', async () => {
  const here = await stand();
  await here.send(...drafts);
  for (const [query, expected] of found) expect(await tools(here, query), query).toEqual(expected);
});

it('pages from the newest to the first without missing or repeating one, whatever arrives meanwhile', async () => {
  const here = await stand();
  await here.send(...Array.from({ length: 7 }, (_, n) => attempt({ tool: `t${n}` })));
  const seen: unknown[] = [];
  for (let next: string | null = '', first = true; next !== null; first = false) {
    const page: NewestPage = await here.read(`/v1/review/records?limit=3${first ? '' : `&before=${next}`}`);
    seen.push(...page.records.map(({ record }) => (record.data as { tool: string }).tool));
    next = page.next;
    if (first) await here.send(attempt({ tool: 'late' }));
  }
  expect(seen).toEqual(['t6', 't5', 't4', 't3', 't2', 't1', 't0']);
});

it('shows nobody another production, nor whose account it was', async () => {
  const here = await stand([{ role: 'reviewer', productions: ['NL-042'] }]);
  await here.send(...drafts, attempt({ tool: 'f', account: 'mara.quill@northlight.example' }));
  expect(await tools(here, '')).toEqual(['f', 'e', 'd', 'b', 'a']);
  expect(await tools(here, '?words=notes')).toEqual(['e', 'b', 'a']);
  expect((await here.person.get('/v1/review/records?production=NL-077')).status).toBe(403);
  const { records } = await here.read<NewestPage>('/v1/review/records?tool=f');
  expect(JSON.stringify(records)).not.toContain('mara.quill');
  expect(records[0]!.record.data).toMatchObject({ account: '…@northlight.example' });
  const foreign = (await here.ledger.one<{ id: string }>("SELECT event_id AS id FROM record WHERE tool = 'c'"))!.id;
  expect((await here.person.get(`/v1/review/records/${foreign}`)).status).toBe(404);
});

it('shows one record with its proof, what is near it, and its case', async () => {
  const here = await stand();
  await here.send(attempt({ tool: 'a' }), asked('c1'), attempt({ tool: 'b', approval: 'c1' }));
  await (await here.person.get('/v1/evidence')).text();
  const { records } = await here.read<NewestPage>('/v1/review/records');
  await here.read('/v1/review/cases');
  const view = await here.read<RecordView>(`/v1/review/records/${records[0]!.id}`);
  expect(view.proof).toEqual({
    isSealed: true,
    followsOn: true,
    tree: { leaf: 2, size: 4, signedAt: expect.any(String) as string, isIncluded: true },
  });
  expect(view.near.map(({ id }) => id)).toEqual(records.map(({ id }) => id).reverse());
  expect(view.case).toEqual({ id: 'c1', status: 'escalated' });
  const first = await here.read<RecordView>(`/v1/review/records/${records[2]!.id}`);
  expect(first.proof.followsOn).toBeNull();
});

it('says until when a record is kept, and that a hold keeps it', async () => {
  const here = await stand([
    { role: 'reviewer', productions: 'all' },
    { role: 'data-protection-officer', productions: 'all' },
  ]);
  await here.send(attempt());
  const { records } = await here.read<NewestPage>('/v1/review/records');
  const kept = async () => (await here.read<RecordView>(`/v1/review/records/${records[0]!.id}`)).kept;
  expect(await kept()).toEqual({ until: null, isHeld: false });
  await here.person.post('/v1/retention', { production: 'NL-042', type: 'slateguard.attempt', days: 30 });
  await here.person.post('/v1/holds', { production: 'NL-042', holds: true, reason: 'Arbitration' });
  const until = new Date(Date.parse(records[0]!.receivedAt) + 30 * 86_400_000).toISOString();
  expect(await kept()).toEqual({ until, isHeld: true });
});

it('finds no word of a record that was erased', async () => {
  const here = await stand();
  await here.send(attempt({ tool: 'a', reason: 'the secret ending' }));
  expect(await tools(here, '?words=ending')).toEqual(['a']);
  await fetch(`${here.origin}/v1/erasures`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ production: 'NL-042', by: 'Dana Okafor', reason: 'Asked for' }),
  });
  expect(await tools(here, '?words=ending')).toEqual([]);
  expect(await here.ledger.all('SELECT word FROM note_word')).toEqual([]);
});

it('keeps views for whoever made them', async () => {
  const here = await stand();
  await here.person.post('/v1/review/views', { name: 'Script pages', query: 'detector=script' });
  expect(await here.read('/v1/review/views')).toEqual({ views: [{ name: 'Script pages', query: 'detector=script' }] });
  const refused = await here.person.post('/v1/review/views', { name: 'x', query: 'javascript:alert(1)' });
  expect(refused.status).toBe(400);
});
