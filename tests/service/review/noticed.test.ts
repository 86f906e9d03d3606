// Tools nobody has listed, as browsers noticed them: for whoever reads records, and for whoever writes the policy.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { saidOf } from '../../../lib/discover/candidates.ts';
import type { Candidate } from '../../../lib/discover/candidates.ts';
import type { NoticedReply } from '../../../service/routes/review/noticed.ts';
import { newDevice } from '../../support/device.ts';
import type { Draft } from '../../support/device.ts';
import { signedIn } from '../identity/signed-in.ts';
import { enrolled } from '../running-service.ts';
import { stand } from './stand.ts';

const candidate = (host: string, signs: Record<string, number>, kind: Candidate['kind'] = 'site'): Candidate => ({
  ...{ production: 'NL-042', host, kind, first: '2026-11-20', last: '2026-11-20' },
  evidence: Object.entries(signs).map(([name, times]) => ({ name, weight: 'strong' as const, times })),
});
const noticed = (one: Candidate, time: string): Draft => ({
  ...{ type: 'slateguard.guard', time },
  data: { event: 'tool-noticed', tool: null, range: null, policy: null, detail: saidOf(one) },
});

async function withReports() {
  const standing = await stand();
  const { send, origin } = standing;
  await send(
    noticed(candidate('ai.lot.example', { gradio: 1 }), '2026-11-20T09:00:00.000Z'),
    noticed(candidate('ai.lot.example', { gradio: 4, 'model-interface': 1 }), '2026-11-22T09:00:00.000Z'),
    noticed(candidate('gpu.lot.example:8188', { ollama: 2 }), '2026-11-21T09:00:00.000Z'),
    noticed(candidate('office.lot.example', { 'gemini-in-workspace': 1 }, 'feature'), '2026-11-19T09:00:00.000Z'),
  );
  const second = newDevice();
  await enrolled(origin, second);
  await second.send(origin, [
    second.record(noticed(candidate('ai.lot.example', { gradio: 2 }), '2026-11-24T09:00:00.000Z')),
  ]);
  const list = async (query = '') => (await standing.read<NoticedReply>(`/v1/review/noticed${query}`)).tools;
  return { ...standing, list };
}

it('are one line a host, with what gave it away on all devices and the days it was first and last told of', async () => {
  const { list } = await withReports();
  expect(await list()).toEqual([
    {
      ...{ production: 'NL-042', host: 'ai.lot.example', kind: 'site', devices: 2, standing: 'open', judged: null },
      evidence: [
        { name: 'gradio', times: 6 },
        { name: 'model-interface', times: 1 },
      ],
      ...{ first: '2026-11-20', last: '2026-11-24' },
    },
    expect.objectContaining({ host: 'gpu.lot.example:8188', evidence: [{ name: 'ollama', times: 2 }] }),
    expect.objectContaining({ host: 'office.lot.example', kind: 'feature' }),
  ]);
  expect(await list('?production=NL-077')).toEqual([]);
});

it('are judged to be none, by name, and put back; what the policy names by now is said to be listed', async () => {
  const { list, person, dataDir } = await withReports();
  const verdict = { production: 'NL-042', host: 'office.lot.example', isTool: false };
  expect((await person.post('/v1/review/noticed', verdict)).status).toBe(200);
  expect((await list()).at(-1)).toMatchObject({
    host: 'office.lot.example',
    standing: 'no-tool',
    judged: { by: 'Mara Quill' },
  });
  await person.post('/v1/review/noticed', { ...verdict, isTool: true });
  expect((await list()).map(({ standing }) => standing)).toEqual(['open', 'open', 'open']);

  const custom = [{ id: 'lot-llm', name: 'Lot LLM', hosts: ['gpu.lot.example:8188'] }];
  const document = { policyVersion: 1, revision: 2, productions: [{ id: 'NL-042' }], tools: { custom } };
  writeFileSync(join(dataDir, 'policy.json'), JSON.stringify(document));
  expect((await list()).find(({ host }) => host.startsWith('gpu'))).toMatchObject({ standing: 'listed' });
});

it('are there for whoever writes the policy, of that production alone', async () => {
  const service = await withReports();
  const writer = await signedIn(service, [{ role: 'administrator', productions: ['NL-042'] }], 'IT desk');
  const at = '/v1/review/policy/NL-042/noticed';
  const reply = await writer.get(at);
  expect(((await reply.json()) as NoticedReply).tools.map(({ host }) => host)).toContain('ai.lot.example');
  expect((await writer.get('/v1/review/noticed')).status).toBe(403);
  expect((await writer.get('/v1/review/policy/NL-077/noticed')).status).toBe(403);
  const verdict = { production: 'NL-077', host: 'ai.lot.example', isTool: false };
  expect((await writer.post(at, verdict)).status).toBe(403);
  expect((await writer.post(at, { ...verdict, production: 'NL-042' })).status).toBe(200);
  const other = await signedIn(service, [{ role: 'reviewer', productions: ['NL-077'] }], 'Somebody else');
  expect(await (await other.get('/v1/review/noticed')).json()).toEqual({ tools: [] });
});
