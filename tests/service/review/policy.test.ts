// A policy written, tried on the last weeks, published, signed elsewhere and brought back, by whoever may.
import { generateKeyPairSync, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signedParts, signPolicy } from '../../../lib/policy/signed-policy.ts';
import type { Grant } from '../../../service/identity/person.ts';
import type { PolicyView } from '../../../service/policy/policy-view.ts';
import type { PolicyEffect } from '../../../service/review/policy-effect.ts';
import type { ServiceOptions } from '../../../service/build-service.ts';
import { attemptData, newDevice } from '../../support/device.ts';
import { signedIn } from '../identity/signed-in.ts';
import { codeOf, enrolled, ENROLMENT, startService } from '../running-service.ts';

const OURS = 'NL-042';
const THEIRS = 'NL-077';
const everything: Grant[] = (['administrator', 'reviewer'] as const).map((role) => ({ role, productions: [OURS] }));
const documentOf = (more: object = {}) => ({
  policyVersion: 1,
  productions: [{ id: OURS, title: 'The Long Tide' }],
  ...more,
});
const stricter = { actions: { script: 'block' } };

async function stand(over: Partial<ServiceOptions> = {}, grants = everything) {
  const service = await startService(over);
  const device = newDevice();
  const { serviceKey } = await enrolled(service.origin, device);
  const person = await signedIn(service, grants);
  const at = `/v1/review/policy/${OURS}`;
  const view = async (): Promise<PolicyView> => (await (await person.get(at)).json()) as PolicyView;
  const post = (path: string, body: object) => person.post(`${at}/${path}`, body);
  const change = async (document: object): Promise<PolicyView> => {
    const reply = await post('draft', { document, edit: (await view()).edit });
    expect(reply.status).toBe(200);
    return (await reply.json()) as PolicyView;
  };
  const given = async (query = '') => {
    const text = await (await device.get(service.origin, `/v1/policy${query}`)).text();
    const parts = signedParts(text)!;
    return { ...(JSON.parse(parts.policy) as { revision: number; actions?: object }), key: parts.key };
  };
  return { ...service, device, serviceKey, person, view, post, change, given, at };
}

describe('a draft', () => {
  it('begins with what is in force, and no device sees it', async () => {
    const { dataDir, view, change, given } = await stand();
    expect(await view()).toMatchObject({ edit: 0, inForce: null, document: { productions: [{ id: OURS }] } });
    writeFileSync(join(dataDir, 'policy.json'), JSON.stringify(documentOf({ revision: 12 })));
    expect(await view()).toMatchObject({ inForce: 12, isNew: false, document: { revision: 12 } });
    expect(await change(documentOf({ revision: 12, ...stricter }))).toMatchObject({
      edit: 1,
      isNew: true,
      inForce: 12,
    });
    expect(await given()).not.toHaveProperty('actions');
  });

  it('is not written over by whoever had an older one before them', async () => {
    const { post, change } = await stand();
    await change(documentOf());
    const late = await post('draft', { document: documentOf(stricter), edit: 0 });
    expect([late.status, await codeOf(late)]).toEqual([409, 'changed']);
  });

  it.each([
    ['a field nobody knows', documentOf({ onEror: 'block' })],
    ['another production first', { policyVersion: 1, productions: [{ id: THEIRS }, { id: OURS }] }],
    ['dates that cannot be', { policyVersion: 1, productions: [{ id: OURS, starts: '2026-02-31' }] }],
  ])('with %s is refused whole', async (_what, document) => {
    const { post, view } = await stand();
    const reply = await post('draft', { document, edit: 0 });
    expect([reply.status, await codeOf(reply)]).toEqual([409, 'policy']);
    expect((await view()).edit).toBe(0);
  });
});

it('is published signed, under a revision of its own, and an earlier one is brought back as a later one', async () => {
  const { post, change, given, serviceKey } = await stand();
  const first = await change(documentOf(stricter));
  await post('publish', { edit: first.edit });
  expect(await given()).toMatchObject({ revision: 0, key: serviceKey.x, ...stricter });
  const second = await change(documentOf({ actions: { script: 'log' } }));
  await post('publish', { edit: second.edit });
  expect(await given()).toMatchObject({ revision: 1, actions: { script: 'log' } });
  const back = await post('restore', { edit: second.edit + 1, revision: 0 });
  const { edit } = (await back.json()) as PolicyView;
  const after = (await (await post('publish', { edit, restores: 0 })).json()) as PolicyView;
  expect(await given()).toMatchObject({ revision: 2, ...stricter });
  expect(after.versions.map(({ revision, restores }) => [revision, restores])).toEqual([
    [2, 0],
    [1, null],
    [0, null],
  ]);
});

it('goes out before a file of a lower revision, and after one of a higher', async () => {
  const { dataDir, post, change, given } = await stand();
  writeFileSync(join(dataDir, 'policy.json'), JSON.stringify(documentOf({ revision: 5 })));
  const { edit } = await change(documentOf(stricter));
  await post('publish', { edit });
  expect(await given()).toMatchObject({ revision: 6, ...stricter });
  writeFileSync(join(dataDir, 'policy.json'), JSON.stringify(documentOf({ revision: 9 })));
  expect(await given()).toMatchObject({ revision: 9 });
});

describe('signed elsewhere', () => {
  const pair = generateKeyPairSync('ed25519');
  const x = pair.publicKey.export({ format: 'jwk' }).x!;
  const signWith = (document: object, key = pair.privateKey) =>
    signPolicy(document, x, (text) => sign(null, Buffer.from(text), key).toString('base64url'));

  async function prepared() {
    const all = await stand({ policyKeys: [x] });
    const { edit } = await all.change(documentOf(stricter));
    const ready = (await (await all.post('prepare', { edit })).json()) as PolicyView;
    return { ...all, ready };
  }

  it('goes out as it was signed', async () => {
    const { ready, post, given } = await prepared();
    expect(ready.document).toMatchObject({ revision: 0, issuedAt: expect.any(String) as string });
    expect((await post('publish', { edit: ready.edit, signed: `${signWith(ready.document)}\n` })).status).toBe(200);
    expect(await given()).toMatchObject({ key: x, ...stricter });
  });

  it.each([
    ['nothing', () => undefined],
    ['another document', (document: object) => signWith({ ...document, onError: 'allow' })],
    ['another key under its name', (document: object) => signWith(document, generateKeyPairSync('ed25519').privateKey)],
    ['no signed policy', () => '{}'],
  ])('is not taken with %s', async (_what, make) => {
    const { ready, post, view } = await prepared();
    const reply = await post('publish', { edit: ready.edit, signed: make(ready.document) });
    expect([reply.status, await codeOf(reply)]).toEqual([409, 'signature']);
    expect((await view()).versions).toEqual([]);
  });
});

it('decides the last weeks again, and says where it would have ended otherwise', async () => {
  const { origin, device, post, person } = await stand();
  const script = {
    ...attemptData,
    tool: 'claude',
    decision: 'warn',
    findings: [{ detector: 'script', confidence: 0.9, count: 1 }],
  };
  const old = new Date(Date.now() - 40 * 86_400_000).toISOString();
  const now = new Date().toISOString();
  const drafts = [
    { time: old, data: script },
    ...[1, 2, 3].map(() => ({ time: now, data: script })),
    { time: now, data: { ...script, approval: 'a1', decision: 'allow' } },
    { time: now, data: { ...script, tool: 'midjourney', decision: 'warn', gesture: 'arrival', findings: [] } },
  ];
  await device.send(
    origin,
    drafts.map((draft) => device.record(draft)),
  );
  const document = documentOf({ ...stricter, tools: { entries: [{ tool: 'midjourney', status: 'blocked' }] } });
  const effect = (await (await post('effect', { document })).json()) as PolicyEffect;
  expect(effect).toMatchObject({ looked: 4, differ: 4, isCut: false });
  expect(effect.lines.map(({ tool, from, to, count }) => [tool, from, to, count])).toEqual([
    ['claude', 'warn', 'block', 3],
    ['midjourney', 'warn', 'block', 1],
  ]);
  expect((await person.get(`/v1/review/records/${effect.lines[0]!.examples[0]}`)).status).toBe(200);
});

describe('who may', () => {
  it('a script coordinator writes the draft, and neither publishes nor reads records by it', async () => {
    const { post, change } = await stand({}, [{ role: 'script-coordinator', productions: [OURS] }]);
    const { edit } = await change(documentOf(stricter));
    expect((await post('publish', { edit })).status).toBe(403);
    expect((await post('effect', { document: documentOf() })).status).toBe(403);
  });

  it('nobody publishes for a production that is not theirs', async () => {
    const { post, change, origin, device } = await stand();
    await device.enrol(origin, ENROLMENT, { production: THEIRS });
    const { edit } = await change({ ...documentOf(), productions: [{ id: OURS }, { id: THEIRS }] });
    expect((await post('publish', { edit })).status).toBe(403);
  });

  it('a device gets the policy of its own productions only', async () => {
    const { post, change, origin, given, device } = await stand();
    const { edit } = await change(documentOf(stricter));
    await post('publish', { edit });
    expect(await given(`?production=${OURS}`)).toMatchObject(stricter);
    expect((await device.get(origin, `/v1/policy?production=${THEIRS}`)).status).toBe(404);
  });
});

describe('lists beside it', () => {
  const text = JSON.stringify({ format: 'slateguard-bundle', version: 1, passages: '', images: '', terms: [] });
  const send = ({ origin, person, at }: Awaited<ReturnType<typeof stand>>, name: string, body = text) =>
    fetch(`${origin}${at}/lists?name=${name}`, {
      method: 'POST',
      headers: { cookie: person.cookie, origin, 'slateguard-csrf': person.me.csrf, 'content-type': 'text/plain' },
      body,
    });

  it('are kept under a name that is given once, and handed to the production’s devices', async () => {
    const all = await stand();
    expect((await send(all, 'tide-1.bundle')).status).toBe(200);
    expect((await send(all, 'tide-1.bundle')).status).toBe(409);
    expect((await send(all, 'tide-2.bundle', '{}')).status).toBe(400);
    expect((await send(all, '..%2Fx.bundle')).status).toBe(400);
    const stranger = newDevice({ production: THEIRS });
    await stranger.enrol(all.origin, ENROLMENT);
    expect(await (await all.device.get(all.origin, '/v1/tide-1.bundle')).text()).toBe(text);
    expect((await stranger.get(all.origin, '/v1/tide-1.bundle')).status).toBe(404);
  });

  it('have to be there before what names them is published', async () => {
    const { change, post } = await stand();
    const passages = { version: 1, key: 'A'.repeat(43), bundle: 'gone.bundle', sha256: '0'.repeat(64) };
    const { edit } = await change(documentOf({ protect: { passages } }));
    const reply = await post('publish', { edit });
    expect([reply.status, await codeOf(reply)]).toEqual([409, 'list']);
  });
});
