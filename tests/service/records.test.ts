import { beforeEach, expect, it } from 'vitest';
import { attemptData, newDevice } from '../support/device.ts';
import type { Draft } from '../support/device.ts';
import { ADMIN, enrolled, ENROLMENT, pageOf, readRecords, startService } from './running-service.ts';

const attempt = (over: object): Draft => ({ data: { ...attemptData, ...over } });
const finding = (detector: string) => ({ findings: [{ detector, confidence: 0.8, count: 2 }] });

const drafts: Draft[] = [
  attempt({ tool: 'claude', decision: 'warn' }),
  attempt({ tool: 'runway', decision: 'block', ...finding('talent-likeness') }),
  attempt({ tool: 'runway', decision: 'allow', findings: [] }),
  { ...attempt({ tool: 'claude', decision: 'block', ...finding('budget') }), subject: 'NL-077' },
  {
    type: 'slateguard.guard',
    data: { event: 'installed', tool: null, detail: 'First start.', range: null, policy: null },
  },
  {
    type: 'slateguard.approval',
    data: { event: 'asked', approval: 'a1', tool: 'claude', detectors: ['budget'], contentHash: null, reason: null },
  },
];

let origin: string;
let service: Awaited<ReturnType<typeof startService>>;
let stored: unknown[];

beforeEach(async () => {
  service = await startService();
  ({ origin } = service);
  const device = newDevice();
  await enrolled(origin, device);
  await device.enrol(origin, ENROLMENT, { production: 'NL-077' });
  stored = drafts.map((draft) => device.record(draft));
  await device.send(origin, stored);
});

it.each<[string, number[]]>([
  ['', [0, 1, 2, 3, 4, 5]],
  ['?tool=runway', [1, 2]],
  ['?detector=budget', [3, 5]],
  ['?detector=script', [0]],
  ['?decision=block', [1, 3]],
  ['?type=slateguard.guard', [4]],
  ['?production=NL-077', [3]],
  ['?production=NL-042&tool=runway&decision=block', [1]],
  ['?detector=budget&type=slateguard.approval', [5]],
  ['?tool=claude&decision=allow', []],
  ['?tool=nobody', []],
])('%s finds its records, as stored and in order', async (query, indexes) => {
  expect((await pageOf(origin, query)).records).toEqual(indexes.map((index) => stored[index]));
});

it('pages from cursor to cursor without missing or repeating one', async () => {
  const seen: unknown[] = [];
  let next: string | null = '';
  let pages = 0;
  while (next !== null) {
    const page = await pageOf(origin, `?limit=2${next && `&after=${next}`}`);
    seen.push(...page.records);
    next = page.next;
    pages++;
  }
  expect(seen).toEqual(stored);
  expect(pages).toBe(3);
});

it.each([
  '?limit=0',
  '?limit=1001',
  '?limit=ten',
  '?after=MTo',
  '?after=1',
  '?tool=a&tool=b',
  '?tool=',
  '?tool=%00',
  '?tols=claude',
  '?type=diary',
  '?detector=everything',
  '?format=xml',
])('%s is refused', async (query) => {
  expect((await readRecords(origin, query)).status).toBe(400);
});

it('exports one event a line, and a table with a fixed header', async () => {
  const lines = (await (await readRecords(origin, '?format=ndjson')).text()).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(stored);
  const csv = (await (await readRecords(origin, '?format=csv&decision=block')).text()).trimEnd().split('\r\n');
  expect(csv).toHaveLength(3);
  expect(csv[0]).toMatch(/^id,time,received_at,type,production,device,epoch,sequence,tool,/);
  expect((await (await readRecords(origin, '?format=ndjson&limit=2')).text()).trimEnd().split('\n')).toHaveLength(2);
});

it('exports more than a page holds', async () => {
  const device = newDevice();
  await enrolled(origin, device);
  for (let batch = 0; batch < 6; batch++) await device.send(origin, device.records(200));
  const lines = (await (await readRecords(origin, '?format=ndjson')).text()).trimEnd().split('\n');
  expect(new Set(lines.map((line) => (JSON.parse(line) as { id: string }).id)).size).toBe(1206);
});

it.each<[string, string | undefined]>([
  ['no token', undefined],
  ['a wrong token', 'Bearer guess'],
  ['the enrolment token', `Bearer ${ENROLMENT}`],
  ['the token without its word', ADMIN],
])('with %s there is nothing to read', async (_name, authorization) => {
  const reply = await fetch(`${origin}/v1/records`, { headers: authorization ? { authorization } : {} });
  expect([reply.status, await reply.text()]).toEqual([
    401,
    '{"error":{"code":"unauthorised","message":"Sign in first."}}',
  ]);
});

it('without ADMIN_TOKEN that way in is off', async () => {
  const { origin: closed } = await startService({ adminToken: null });
  expect((await readRecords(closed)).status).toBe(401);
  expect((await fetch(`${closed}/v1/records`, { headers: { authorization: 'Bearer null' } })).status).toBe(401);
});

it('writes down every read before it answers', async () => {
  await pageOf(origin, '?tool=runway');
  await (await readRecords(origin, '?format=csv')).text();
  await fetch(`${origin}/v1/records`);
  const rows = await service.ledger.all<Record<string, unknown>>(
    'SELECT event, query, records, remote FROM access ORDER BY id',
  );
  expect(rows.map((row) => [row.event, row.records, row.remote])).toEqual([
    ['read', 2, '127.0.0.1'],
    ['export-begun', null, '127.0.0.1'],
    ['export-ended', 6, '127.0.0.1'],
  ]);
  expect(rows[0]!.query).toContain('runway');
});

it('reads nothing it cannot write down', async () => {
  await service.asItsOwner('ALTER TABLE access RENAME TO elsewhere');
  expect((await readRecords(origin)).status).toBe(503);
  expect((await readRecords(origin, '?format=ndjson')).status).toBe(503);
});
