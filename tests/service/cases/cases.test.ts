import { createPublicKey, verify } from 'node:crypto';
import { expect, it } from 'vitest';
import { answerText, AnswersReply } from '../../../lib/model/answer.ts';
import type { Answer } from '../../../lib/model/answer.ts';
import { newDevice } from '../../support/device.ts';
import type { TestDevice } from '../../support/device.ts';
import { ADMIN, codeOf, enrolled, startService } from '../running-service.ts';

const admin = { authorization: `Bearer ${ADMIN}` };
type Json = Record<string, unknown>;

async function stand() {
  const service = await startService();
  const { origin } = service;
  const device = newDevice();
  const { serviceKey } = await enrolled(origin, device);
  const post = (path: string, body: object): Promise<Response> =>
    fetch(`${origin}/v1/cases/${path}`, {
      method: 'POST',
      headers: { ...admin, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const caseOf = async (id: string) =>
    (await (await fetch(`${origin}/v1/cases/${id}`, { headers: admin })).json()) as Json;
  const list = async (query = '') =>
    ((await (await fetch(`${origin}/v1/cases${query}`, { headers: admin })).json()) as { cases: Json[] }).cases;
  const answers = async (of: TestDevice = device, after?: string) =>
    AnswersReply.parse(await (await of.get(origin, `/v1/answers${after ? `?after=${after}` : ''}`)).json());
  const send = (...drafts: Parameters<TestDevice['record']>[0][]) =>
    device.send(
      origin,
      drafts.map((draft) => device.record(draft)),
    );
  return { ...service, device, serviceKey, post, caseOf, list, answers, send };
}

const asked = (approval: string, more: Json = {}) => ({
  type: 'slateguard.approval' as const,
  data: {
    event: 'asked',
    approval,
    tool: 'claude',
    detectors: ['script'],
    contentHash: 'h1',
    reason: 'For the read-through',
    ...more,
  },
});
const declared = (fields: Json, more: Json = {}) => ({
  type: 'slateguard.declaration' as const,
  data: { tool: 'runway', status: 'approved', fields, ...more },
});
const yes = { verdict: 'approved', by: 'Dana Okafor' };

it('makes a case of a request, and brings the answer back, signed for whoever asked', async () => {
  const { device, serviceKey, post, caseOf, list, answers, send } = await stand();
  await send(asked('c1'));
  expect(await list()).toEqual([
    expect.objectContaining({ id: 'c1', status: 'escalated', route: 'approve', tool: 'claude' }),
  ]);
  expect((await answers()).answers).toEqual([]);
  const until = '2027-01-01T00:00:00Z';
  const reply = await post('c1/answer', { ...yes, conditions: 'Temp only', until });
  expect(await reply.json()).toMatchObject({ status: 'approved-with-conditions', revision: 1 });
  const { answers: got, next } = await answers();
  expect(got).toEqual([
    expect.objectContaining({
      ...{ case: 'c1', device: device.id, verdict: 'approved', conditions: 'Temp only', until, revision: 1 },
      covers: { tool: 'claude', tier: null, detectors: ['script'], contentHash: 'h1', declaration: null },
    }),
  ]);
  const isSigned = (answer: Answer): boolean =>
    verify(
      null,
      Buffer.from(answerText(answer)),
      createPublicKey({ key: serviceKey, format: 'jwk' }),
      Buffer.from(answer.signature, 'base64url'),
    );
  expect(isSigned(got[0]!)).toBe(true);
  expect((await answers(device, next)).answers).toEqual([]);
  await send({ ...asked('c1'), data: { ...asked('c1').data, event: 'used' } });
  const { status, events } = await caseOf('c1');
  expect(status).toBe('in-use');
  expect((events as { to: string }[]).map(({ to }) => to)).toEqual([
    'escalated',
    'under-review',
    'approved-with-conditions',
    'in-use',
  ]);
});

it('tells nobody else, unless the answer is for their department or for everybody', async () => {
  const { origin, post, answers, send } = await stand();
  const others = [newDevice(), newDevice({ production: 'NL-043' })] as const;
  for (const other of others) await enrolled(origin, other);
  await send(asked('c1'), declared({ identity: { department: 'Art' }, purpose: { use: 'ideation' } }));
  await others[0].send(origin, [
    others[0].record(declared({ identity: { department: 'Art' }, purpose: { use: 'ideation' } })),
  ]);
  await send(asked('c2'), asked('c3'));
  await post('c1/answer', yes);
  expect((await answers(others[0])).answers).toEqual([]);
  await post('c2/answer', { ...yes, who: 'department', content: 'use' });
  await post('c3/answer', { ...yes, who: 'production', content: 'use', detectors: null });
  expect((await answers(others[0])).answers.map((answer) => answer.case)).toEqual(['c2', 'c3']);
  expect((await answers(others[1])).answers).toEqual([]);
});

it('shares a use that needs no answer, and never calls it approved', async () => {
  const { list, send } = await stand();
  await send(declared({ purpose: { use: 'ideation' } }));
  expect(await list('?status=shared')).toHaveLength(1);
  expect(await list('?status=approved')).toEqual([]);
});

it('opens a case anew when the matter changes, and takes the approval back', async () => {
  const { post, caseOf, answers, send, list } = await stand();
  await send(declared({ purpose: { use: 'previs' }, destination: { stage: 'temp' } }, { status: 'conditional' }));
  const { id } = (await list())[0] as { id: string };
  await post(`${id}/answer`, yes);
  await send(
    declared(
      { purpose: { use: 'previs', intent: 'Only said better' }, destination: { stage: 'temp' } },
      { case: id, status: 'conditional' },
    ),
  );
  expect(await caseOf(id)).toMatchObject({ status: 'approved', revision: 1 });
  await send(
    declared({ purpose: { use: 'previs' }, destination: { stage: 'final' } }, { case: id, status: 'conditional' }),
  );
  expect(await caseOf(id)).toMatchObject({ status: 'under-review', revision: 2 });
  expect((await answers()).answers.map(({ verdict, revision }) => [verdict, revision])).toEqual([
    ['approved', 1],
    ['withdrawn', 2],
  ]);
});

it('takes no consent on a word: it wants it named, or on paper', async () => {
  const { origin, post, caseOf, send } = await stand();
  await send(asked('c1', { detectors: ['talent-likeness'] }), asked('c2', { detectors: ['talent-likeness'] }));
  const refused = await post('c1/answer', yes);
  expect([refused.status, await codeOf(refused)]).toEqual([409, 'consent']);
  expect((await post('c1/answer', { ...yes, consent: { reference: 'CF-118', signedOn: '2026-11-01' } })).status).toBe(
    200,
  );
  const paper = Buffer.from('%PDF-1.7 signed');
  const attached = await fetch(`${origin}/v1/cases/c2/files?name=${encodeURIComponent('Consent «é».pdf')}`, {
    method: 'POST',
    headers: { ...admin, 'content-type': 'application/pdf' },
    body: paper,
  });
  expect(attached.status).toBe(201);
  expect((await post('c2/answer', yes)).status).toBe(200);
  expect(await caseOf('c2')).toMatchObject({ files: [{ number: 1, name: 'Consent «é».pdf', size: paper.length }] });
  const back = await fetch(`${origin}/v1/cases/c2/files/1`, { headers: admin });
  expect(Buffer.from(await back.arrayBuffer())).toEqual(paper);
  expect(back.headers.get('content-type')).toBe('application/octet-stream');
  expect(back.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''[\w.%-]+$/);
});

it.each(['../../etc/passwd', '.bashrc', 'a\r\nset-cookie: x=1', 'a"b', 'C:\\x', 'a\u202Efdp.exe', ''])(
  'keeps no file by the name of %j',
  async (name) => {
    const { origin, send } = await stand();
    await send(asked('c1'));
    const url = `${origin}/v1/cases/c1/files?name=${encodeURIComponent(name)}`;
    expect((await fetch(url, { method: 'POST', headers: admin, body: 'x' })).status).toBe(400);
  },
);

it('takes no file beyond its size, and answers nothing twice at once', async () => {
  const { origin, post, send, caseOf } = await stand();
  await send(asked('c1'));
  const big = await fetch(`${origin}/v1/cases/c1/files?name=a.pdf`, {
    method: 'POST',
    headers: admin,
    body: Buffer.alloc(5 * 1024 * 1024 + 1),
  });
  expect(big.status).toBe(413);
  const replies = await Promise.all([
    post('c1/answer', yes),
    post('c1/answer', { ...yes, verdict: 'declined' }),
    post('c1/answer', yes),
  ]);
  expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200]);
  expect(await caseOf('c1')).toMatchObject({ revision: 3, status: 'approved' });
});

it('a status has to follow the one before', async () => {
  const { post, send, caseOf, answers } = await stand();
  await send(asked('c1'));
  expect(await codeOf(await post('c1/status', { to: 'delivered', by: 'Dana Okafor' }))).toBe('status');
  await post('c1/answer', yes);
  expect((await post('c1/status', { to: 'cut', by: 'Dana Okafor' })).status).toBe(200);
  expect(await caseOf('c1')).toMatchObject({ status: 'cut' });
  expect((await answers()).answers.at(-1)).toMatchObject({ verdict: 'withdrawn', note: 'It was cut.' });
});

it.each([
  ['GET', '/v1/cases'],
  ['GET', '/v1/cases/c1'],
  ['POST', '/v1/cases/c1/answer'],
  ['POST', '/v1/cases/c1/status'],
  ['POST', '/v1/cases/c1/files?name=a'],
  ['GET', '/v1/cases/c1/files/1'],
  ['GET', '/v1/answers'],
])('%s %s: nothing without signing in', async (method, path) => {
  const { origin } = await startService();
  expect((await fetch(origin + path, { method })).status).toBe(401);
});

it('makes no case of what it does not know, and of a stranger’s nothing', async () => {
  const { origin, send, list, caseOf } = await stand();
  const stranger = newDevice();
  await enrolled(origin, stranger);
  await send(declared({ purpose: { use: 'world peace' } }), declared({ purpose: { use: 'ideation' } }, { case: 'k1' }));
  await stranger.send(origin, [
    stranger.record(declared({ purpose: { use: 'likeness' } }, { case: 'k1' })),
    stranger.record(asked('k1')),
  ]);
  expect((await list()).map(({ id }) => id)).toEqual(['k1']);
  expect(await caseOf('k1')).toMatchObject({ route: 'notify', kind: 'declaration' });
});

it('asks back: a question and no refusal, answered by whoever asked on the same case, and decided then', async () => {
  const { post, caseOf, answers, send } = await stand();
  await send(asked('c1'));
  const question = { verdict: 'question', by: 'Dana Okafor', note: 'Which scene?' };
  expect((await post('c1/answer', question)).status).toBe(200);
  expect((await post('c1/answer', { ...question, note: 'And for whom?' })).status).toBe(200);
  expect((await answers()).answers.map(({ verdict, note }) => [verdict, note])).toEqual([
    ['question', 'Which scene?'],
    ['question', 'And for whom?'],
  ]);
  await send(asked('c1', { reason: 'Scene 42, for the director' }));
  const now = (await caseOf('c1')) as { status: string; events: { detail: string | null }[] };
  expect(now.status).toBe('under-review');
  expect(JSON.parse(now.events.at(-1)!.detail!)).toEqual({ reply: true, note: 'Scene 42, for the director' });
  expect((await post('c1/answer', yes)).status).toBe(200);
  expect(await codeOf(await post('c1/answer', question))).toBe('question');
});

it('takes no question without words, and no stranger’s answer to one', async () => {
  const { origin, post, caseOf, send } = await stand();
  await send(asked('c1'));
  expect(await codeOf(await post('c1/answer', { verdict: 'question', by: 'Dana Okafor' }))).toBe('question');
  await post('c1/answer', { verdict: 'question', by: 'Dana Okafor', note: 'Which scene?' });
  const before = ((await caseOf('c1')) as { events: unknown[] }).events.length;
  const stranger = newDevice();
  await enrolled(origin, stranger);
  await stranger.send(origin, [stranger.record(asked('c1', { reason: 'Me' }))]);
  expect(((await caseOf('c1')) as { events: unknown[] }).events).toHaveLength(before);
});
