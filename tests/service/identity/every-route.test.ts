// Every route there is, taken from the service's own description, tried by whoever has no business there.
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { permissions } from '../../../service/identity/permissions.ts';
import { roles } from '../../../service/identity/person.ts';
import type { OpenApi } from '../../../service/openapi.ts';
import { attemptData, newDevice } from '../../support/device.ts';
import { verified } from '../../support/judge-mutations.ts';
import { ADMIN, enrolled, ENROLMENT, startService } from '../running-service.ts';
import { signedIn } from './signed-in.ts';

const OURS = 'NL-042';
const THEIRS = 'NL-077';
const SECRET = 'the-harbour-burns';
const admin = { authorization: `Bearer ${ADMIN}` };

async function stand() {
  const service = await startService({ limits: { wrongTokens: 1e6 } });
  const { origin } = service;
  const device = newDevice();
  const { serviceKey } = await enrolled(origin, device);
  await device.enrol(origin, ENROLMENT, { production: THEIRS });
  const asked = (approval: string, subject: string, reason: string) =>
    device.record({
      type: 'slateguard.approval',
      subject,
      data: { event: 'asked', approval, tool: 'claude', detectors: [], contentHash: 'h1', reason },
    });
  const secret = device.record({ subject: THEIRS, data: { ...attemptData, reason: SECRET } });
  const guard = { event: 'installed', tool: null, detail: SECRET, range: null, policy: null };
  const gone = device.record({ subject: THEIRS, type: 'slateguard.guard', data: guard });
  await device.send(origin, [secret, gone, asked('ours', OURS, 'Ours'), asked('theirs', THEIRS, SECRET)]);
  const post = (path: string, type: string, body: string) =>
    fetch(origin + path, { method: 'POST', headers: { ...admin, 'content-type': type }, body });
  await post('/v1/cases/theirs/files?name=paper.txt', 'text/plain', SECRET);
  const erasure = { production: THEIRS, type: 'slateguard.guard', by: SECRET, reason: SECRET };
  await post('/v1/erasures', 'application/json', JSON.stringify(erasure));
  const wish = JSON.stringify({ production: THEIRS, hours: 1, note: SECRET });
  const token = (await (await post('/v1/enrolment-tokens', 'application/json', wish)).json()) as { id: string };
  const stranger = await signedIn(service, [{ role: 'reviewer', productions: [THEIRS] }]);
  const wondered = await stranger.post('/v1/identifications', {
    production: THEIRS,
    device: device.id,
    reason: SECRET,
  });
  const { id: identification } = (await wondered.json()) as { id: string };
  const description = (await (await fetch(`${origin}/v1/openapi.json`, { headers: admin })).json()) as OpenApi;
  const ids: Record<string, string> = {
    cases: 'theirs',
    records: secret.id,
    'enrolment-tokens': token.id,
    people: stranger.me.id,
    devices: device.id,
    identifications: identification,
  };
  return {
    ...service,
    serviceKey,
    description,
    calls: callsOf(description, ids, secret.id),
    secrets: [SECRET, THEIRS, secret.id],
  };
}

interface Call {
  name: string;
  access: string;
  method: string;
  url: string;
  body: { type: string; text: string } | null;
}

interface JsonSchema {
  properties?: Record<string, object>;
  required?: string[];
}
interface Parameter {
  name: string;
  in: string;
  required: boolean;
}

/** What a call names when it has to name something: always the other production's. */
const named: Record<string, unknown> = {
  production: THEIRS,
  number: 1,
  from: 1,
  name: 'paper.txt',
  query: 'tool=claude',
  verdict: 'approved',
  to: 'withdrawn',
  reason: 'Because',
  holds: true,
  type: 'slateguard.attempt',
  days: 1,
  hours: 1,
  code: 'x'.repeat(32),
  token: 'y'.repeat(32),
  publicKey: newDevice().key,
  created: '2026-11-20T10:00:00Z',
  signature: 'z'.repeat(86),
  document: { policyVersion: 1, productions: [{ id: THEIRS }] },
  edit: 0,
  approve: true,
  part: 'material',
  revision: 0,
  device: newDevice().id,
  host: 'ai.lot.example',
  isTool: false,
};

/** Each operation with the other production named wherever it can be, and again with nothing it need not name. */
function callsOf({ paths }: OpenApi, ids: Record<string, string>, record: string): Call[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, { parameters = [], requestBody, ...operation }]) => {
      const value = (name: string): string => {
        const review = path.startsWith('/v1/review/');
        const period = review ? { from: '2026-01-01', to: '2026-12-31' } : {};
        const of = path.split('/')[review ? 3 : 2]!;
        const special: Record<string, string | undefined> = { id: ids[of], record, ...period };
        const isList = path === '/v1/{name}' || path.startsWith('/v1/review/policy/');
        const found = isList && name === 'name' ? 'lists.bundle' : (special[name] ?? named[name]);
        if (found === undefined) throw new Error(`${method} ${path}: say what "${name}" of another production is`);
        return typeof found === 'string' ? found : JSON.stringify(found);
      };
      const all = parameters as Parameter[];
      const at = path.replace(/\{(\w+)\}/g, (_whole, name: string) => value(name));
      const query = (list: Parameter[]): string =>
        list.length ? `?${new URLSearchParams(list.map(({ name }) => [name, value(name)])).toString()}` : '';
      const inQuery = all.filter((parameter) => parameter.in === 'query');
      const needed = inQuery.filter(({ required }) => required);
      const scoped = inQuery.filter(({ name, required }) => required || name === 'production');
      const schema = (requestBody as { content: Record<string, { schema: JsonSchema }> } | undefined)?.content[
        'application/json'
      ]?.schema;
      const body = schema ? bodyOf(schema, value) : method === 'post' ? { type: 'text/plain', text: 'x' } : null;
      const call = { access: operation['x-slateguard-access'], method: method.toUpperCase(), body };
      const urls = [...new Set([at + query(scoped), at + query(needed)])];
      return urls.map((url) => ({ ...call, url, name: `${call.method} ${url}` }));
    }),
  );
}

function bodyOf({ properties = {}, required = [] }: JsonSchema, value: (name: string) => unknown) {
  const names = Object.keys(properties).filter((name) => required.includes(name) || name === 'production');
  const fields = names.map((name) => [name, name in named ? named[name] : value(name)]);
  return { type: 'application/json', text: JSON.stringify(Object.fromEntries(fields)) };
}

const isOfRoles = ({ access }: Call): boolean => permissions.includes(access as (typeof permissions)[number]);
/** These end what the test goes on with; what they do is tested where they are. */
const endsItself = ({ url }: Call): boolean => url === '/v1/session/end';

it('the description is OpenAPI, and asks everybody to sign in but who does so', async () => {
  const { description, calls } = await stand();
  const { valid, errors } = await new Validator().validate(
    JSON.parse(JSON.stringify(description)) as Record<string, unknown>,
  );
  expect([valid, errors]).toEqual([true, undefined]);
  const described = Object.keys(description.paths);
  expect(described).toEqual(expect.arrayContaining(['/v1/records', '/v1/cases/{id}/answer', '/v1/events', '/readyz']));
  const open = calls.filter(({ access, url }) => access === 'anyone' && url.startsWith('/v1/'));
  expect(open.map(({ name }) => name)).toEqual(['POST /v1/session', 'POST /v1/own/session']);
});

it('nobody is let in without signing in, with a stranger’s proof, or with a token of another kind', async () => {
  const { origin, calls } = await stand();
  const device = newDevice();
  for (const call of calls.filter(({ access }) => access !== 'anyone')) {
    const { method, url, body, access } = call;
    const knocks: Record<string, string>[] = [
      { 'x-forwarded-for': '203.0.113.9' },
      { authorization: `Bearer ${ENROLMENT}` },
      { cookie: `slateguard-session=${'A'.repeat(43)}`, origin },
      device.proof(method, url, Buffer.from(body?.text ?? '')),
    ];
    if (access === 'device' || access === 'session' || access === 'enrolment-token') knocks.push(admin);
    for (const knock of knocks) {
      const headers = { 'x-forwarded-for': '203.0.113.9', ...(body ? { 'content-type': body.type } : {}), ...knock };
      const reply = await fetch(origin + url, { method, headers, ...(body ? { body: body.text } : {}) });
      // A device's batch has a type of its own, and is turned away for that first.
      expect([401, ...(access === 'device' ? [415] : [])], call.name).toContain(reply.status);
      await reply.arrayBuffer();
    }
  }
});

it.each(roles)('a %s of one production gets nothing of another, by any route', async (role) => {
  const service = await stand();
  const { origin, secrets } = service;
  const visitor = await signedIn(service, [{ role, productions: [OURS] }]);
  const before = await contentOf(origin);
  const calls = service.calls.filter((call) => isOfRoles(call) && !endsItself(call));
  expect(calls.length).toBeGreaterThan(25);
  for (const { name, access, method, url, body } of calls) {
    const headers = {
      ...{ cookie: visitor.cookie, origin, 'slateguard-csrf': visitor.me.csrf },
      ...(body && { 'content-type': body.type }),
    };
    const reply = await fetch(origin + url, {
      method,
      headers,
      ...(body ? { body: body.text } : {}),
    });
    const text = await reply.text();
    if (!(access in visitor.me.may)) expect([reply.status, name]).toEqual([403, name]);
    else if (url.includes(THEIRS) || body?.text.includes(THEIRS)) expect([reply.status, name]).toEqual([403, name]);
    else expect([200, 403, 404], name).toContain(reply.status);
    for (const secret of secrets) expect(text.includes(secret), `${name} says ${secret}`).toBe(false);
  }
  const ours = await (await visitor.get(`/v1/evidence?production=${OURS}`)).text();
  for (const secret of secrets) expect(ours).not.toContain(secret);
  if ('evidence.export' in visitor.me.may)
    expect(await verified(ours, service.serviceKey.x)).toMatchObject({ whole: true, records: 1 });
  expect(await contentOf(origin)).toEqual(before);
});

/** What there is of the other production, but for who read it. */
async function contentOf(origin: string): Promise<unknown[]> {
  const paths = [`records?production=${THEIRS}`, 'cases/theirs', 'enrolment-tokens', 'retention', 'people'];
  return Promise.all(paths.map(async (path) => (await fetch(`${origin}/v1/${path}`, { headers: admin })).text()));
}
