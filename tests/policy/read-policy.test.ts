import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPolicy } from '../../lib/policy/read-policy.ts';
import type { ReadOptions } from '../../lib/policy/read-policy.ts';
import { documentWith, NOW, textWith } from './builders.ts';

const knownTools = new Set(['claude', 'chatgpt', 'midjourney', 'firefly']);
const read = (input: unknown, options: ReadOptions = {}) => readPolicy(input, { now: NOW, knownTools, ...options });
const reasonsOf = (input: unknown, options?: ReadOptions): string[] => {
  const reading = read(input, options);
  return reading.ok ? [] : reading.reasons;
};
const warningsOf = (input: unknown): string[] => {
  const reading = read(input);
  return reading.ok ? reading.warnings : [`refused: ${reading.reasons.join(' ')}`];
};
const fixture = (name: string) => readFileSync(new URL(`../fixtures/policies/${name}.json`, import.meta.url), 'utf8');
const entry = (...entries: unknown[]) => ({ tools: { entries } });
const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

describe('accepted', () => {
  it.each([['minimal'], ['full']])('the %s fixture, as text and as an object, without a warning', (name) => {
    const known = new Set([...knownTools, 'runway']);
    const text = read(fixture(name), { knownTools: known });
    expect(text).toMatchObject({ ok: true, warnings: [] });
    expect(read(JSON.parse(fixture(name)), { knownTools: known })).toEqual(text);
  });

  it('everything but the version and one production id has a default', () => {
    const reading = read(documentWith());
    expect(reading.ok && reading.policy).toMatchObject({
      revision: 0,
      tools: { typeahead: 'allow', entries: [], custom: [] },
      protect: { terms: [], patterns: [], talent: [], works: { add: [], remove: [] }, passages: null, images: null },
      actions: {},
      onError: 'warn',
      discovery: false,
      ocrLanguages: ['eng'],
      disclosure: { endpoint: null, enrolmentToken: null, content: 'none' },
      bundle: null,
    });
  });

  it.each<[string, Record<string, unknown>]>([
    [
      'sections that are null',
      { tools: null, protect: null, actions: null, notice: null, disclosure: null, bundle: null },
    ],
    [
      'passages and images in a bundle',
      {
        protect: {
          passages: { version: 1, key: 'A'.repeat(43), bundle: 'p.bundle', sha256: '0'.repeat(64) },
          images: { version: 1, key: 'B'.repeat(43), bundle: 'p.bundle', sha256: '0'.repeat(64) },
        },
      },
    ],
    [
      'languages with the folder they lie in',
      {
        ocrLanguages: ['eng', 'deu'],
        ocrData: { url: 'https://it.example.test/ocr', sha256: { deu: 'a'.repeat(64) } },
      },
    ],
    [
      'an action for some statuses only',
      { actions: { script: { unlisted: 'block' }, default: { approved: 'justify' } } },
    ],
    ['http to this machine', { disclosure: { endpoint: 'http://127.0.0.1:8787', enrolmentToken: 't' } }],
    [
      'a tool behind a port and a path',
      {
        tools: {
          custom: [
            {
              id: 'lot-llm',
              name: 'Lot',
              hosts: ['localhost:7860', 'stage-gpu:8188', '10.0.0.7:8188', '*.lot.example', 'lot.example/ai'],
            },
          ],
        },
      },
    ],
    ['an expiry to come', { expiresAt: '2026-11-22T12:00:01Z' }],
    ['a floor at its own revision', { revision: 4, minRevision: 4 }],
    ['times with an offset', { issuedAt: '2026-11-01T09:00:00+01:00' }],
  ])('%s', (_, parts) => {
    expect(warningsOf(documentWith(parts))).toEqual([]);
  });

  it('a byte order mark before the text', () => {
    expect(warningsOf(`\uFEFF${textWith()}`)).toEqual([]);
  });
});

describe('refused, with the field and what is wrong', () => {
  it.each<[Record<string, unknown>, string]>([
    [{ policyVersion: 2 }, 'policyVersion: 2 is not a version this extension reads (1).'],
    [{ policyVersion: undefined }, 'policyVersion is missing: write 1.'],
    [{ productions: undefined }, 'productions is missing: a list [ … ].'],
    [{ productions: [] }, 'productions needs at least one production with an id.'],
    [{ productions: [{}] }, 'productions[0].id is missing: text in quotes.'],
    [{ productions: [{ id: ' ' }] }, 'productions[0].id: " " is empty.'],
    [{ productions: [{ id: 'a' }, { id: 'a' }] }, 'productions[1].id: "a" is already there as entry [0].'],
    [
      { productions: [{ id: 'a', starts: '2026-13-01' }] },
      'productions[0].starts: "2026-13-01" is not a date like 2026-09-01.',
    ],
    [
      { productions: [{ id: 'a', starts: '2026-09-02', wraps: '2026-09-01' }] },
      'productions[0].wraps is before starts.',
    ],
    [{ revision: '12' }, 'revision: "12" should be a number: write 12, without quotes.'],
    [{ revision: -1 }, 'revision is below 0.'],
    [{ issuedAt: 'yesterday' }, 'issuedAt: "yesterday" is not a time like 2026-09-01T09:00:00Z.'],
    [{ expiresAt: '2026-11-22T12:00:00Z' }, 'expiresAt: the policy expired on 2026-11-22T12:00:00Z.'],
    [{ issuedAt: '2026-12-02T00:00:00Z', expiresAt: '2026-12-01T00:00:00Z' }, 'expiresAt is not after issuedAt.'],
    [{ minRevision: 2 }, "minRevision: 2 is above the document's own revision, 0."],
    [
      entry({ tool: 'claude', status: 'aproved' }),
      'tools.entries[0].status: "aproved" is not one of approved, conditional, blocked. Did you mean "approved"?',
    ],
    [
      entry({ tool: 'claude', status: 'unlisted' }),
      'tools.entries[0].status: "unlisted" is not one of approved, conditional, blocked.',
    ],
    [entry({ tool: 'claude' }), 'tools.entries[0].status is missing: write approved, conditional or blocked.'],
    [
      entry({ tool: 'claude', status: 'approved' }, { tool: 'claude', status: 'blocked' }),
      'tools.entries[1].tool: "claude" is already there as entry [0].',
    ],
    [entry('claude'), 'tools.entries[0]: "claude" should be an object { … } with tool, status,'],
    [{ tools: [] }, 'tools: a list should be an object { … } with unlisted, typeahead, entries, custom.'],
    [{ tools: { unlisted: 'log' } }, 'tools.unlisted: "log" is not one of allow, warn, justify, block.'],
    [
      { tools: { custom: [{ id: 'a', name: 'A', hosts: ['*.com'] }] } },
      'tools.custom[0].hosts[0]: "*.com" is not a host',
    ],
    [
      { tools: { custom: [{ id: 'a', name: 'A', hosts: ['https://a.example'] }] } },
      'tools.custom[0].hosts[0]: "https://a.example" is not a host',
    ],
    [
      { actions: { script: 'blokc' } },
      'actions.script: "blokc" is not one of log, warn, justify, block. Did you mean "block"?',
    ],
    [
      { actions: { script: { unlisted: 'bloc' } } },
      'actions.script.unlisted: "bloc" is not one of log, warn, justify, block. Did you mean "block"?',
    ],
    [{ policyVersion: '1' }, 'Write it without quotes.'],
    [{ issuedAt: '2026-11-01' }, 'Write "2026-11-01T00:00:00Z".'],
    [{ productions: { id: 'a' } }, 'productions: an object should be a list [ … ]: write [ { … } ].'],
    [{ productions: [{ id: 'a', contact: 'desk@a.example' }] }, 'should be an object { … } with name, email.'],
    [entry({ tool: 'Chat GPT', status: 'blocked' }), 'Write "chat-gpt".'],
    [entry({ tool: 'claude', status: 'banned' }), 'Did you mean "blocked"?'],
    [entry({ tool: 'claude', status: 'approved', permits: 'script' }), 'should be a list [ … ]: write ["script"].'],
    [{ tools: { custom: [{ id: 'a', name: 'A', hosts: ['https://AI.a.example/*'] }] } }, 'Write "ai.a.example".'],
    [{ actions: { script: 'deny' } }, 'Did you mean "block"?'],
    [
      { bundle: { url: 'https://a.example/p', publicKeys: [{ kty: 'OKP', crv: 'Ed25519', x: 'short' }] } },
      'bundle.publicKeys[0].x: "short" is not a key: 43 letters and digits, as policy:sign writes them.',
    ],
    [{ actions: { script: 4 } }, 'actions.script: 4 is not one of log, warn, justify, block.'],
    [{ discovery: 'yes' }, 'discovery: "yes" should be true or false.'],
    [
      { disclosure: { endpoint: 'http://disclosure.example' } },
      'disclosure.endpoint: "http://disclosure.example" must be an https address',
    ],
    [{ bundle: { url: 'https://a.example/v1/policy' } }, 'bundle.publicKeys is missing: a list [ … ].'],
    [
      { protect: { terms: ['TINDERBOX'] } },
      'protect.terms[0]: this text should be an object { … } with text, kind, insideWords.',
    ],
    [{ protect: { terms: [{ text: '—' }] } }, 'protect.terms[0].text has no letter or number in it.'],
    [{ protect: { patterns: [{ id: 'a', regex: '(a' }] } }, 'protect.patterns[0].regex: '],
    [{ protect: { patterns: [{ id: 'a', regex: '(?<=a)b' }] } }, 'protect.patterns[0].regex: '],
    [
      { protect: { talent: [{ name: 'Teo', consent: [{ scope: 'ADR', from: '2026-10-02', until: '2026-10-01' }] }] } },
      'protect.talent[0].consent[0].until is before from.',
    ],
  ])('%j', (parts, reason) => {
    const reasons = reasonsOf(documentWith(parts));
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toContain(reason);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ actions: { scirpt: 'block' } }, 'actions.scirpt — unknown; did you mean "script"?'],
    [{ actions: { script: { aproved: 'log' } } }, 'actions.script.aproved — unknown; did you mean "approved"?'],
    [{ onEror: 'warn' }, 'onEror — unknown; did you mean "onError"?'],
    [{ productions: [{ id: 'a', showCode: 'B' }] }, 'productions[0].showCode — unknown; did you mean "showcode"?'],
    [{ protect: { works: { ad: [] } } }, 'protect.works.ad — unknown; did you mean "add"?'],
    [
      { protect: { talent: [{ name: 'T', consent: [{ scpoe: 'x', scope: 'y' }] }] } },
      'protect.talent[0].consent[0].scpoe — unknown; did you mean "scope"?',
    ],
    [{ notice: { colour: 'red' } }, 'notice.colour — unknown field; known here: version, text, url.'],
  ])('an unknown field: %j', (parts, reason) => {
    expect(reasonsOf(documentWith(parts))).toEqual([reason]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ policy: '{}' }, 'policy: write only what stands inside it. The document begins with policyVersion.'],
    [{ '3rdparty': { extensions: {} } }, '3rdparty: this is a file for the browser.'],
    [{ policies: { '3rdparty': {} } }, 'policies: this is a file for the browser.'],
  ])('what stands around a policy: %j', (document, reason) => {
    expect(reasonsOf(JSON.stringify(document))[0]).toContain(reason);
  });

  it('names every fault of a document at once, up to a readable number', () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ tool: `tool-${i}`, status: 'ok' }));
    const reasons = reasonsOf(documentWith(entry(...many)));
    expect(reasons).toHaveLength(21);
    expect(reasons.at(-1)).toBe('… and 20 more.');
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'must be JSON text or an object'],
    ['null', null, 'must be JSON text or an object'],
    ['a number', 7, 'must be JSON text or an object'],
    ['no text', '', 'is empty'],
    ['blanks', ' \n', 'is empty'],
    ['a list', '[]', 'must be an object { … }: take what stands around it away'],
    ['a quoted document', JSON.stringify(textWith()), 'must be an object { … }: it is text in quotes'],
    ['half a document', textWith().slice(0, -3), 'is not valid JSON (line 1, column'],
    ['a comment', `{ // ours\n "policyVersion": 1 }`, 'is not valid JSON (line 1, column 3): JSON has no comments'],
    ['too much text', textWith({ organisation: 'x'.repeat(256 * 1024) }), 'larger than 256 KiB'],
    ['too many bytes in fewer letters', textWith({ organisation: 'あ'.repeat(90 * 1024) }), 'larger than 256 KiB'],
    ['too large an object', documentWith({ organisation: 'x'.repeat(256 * 1024) }), 'larger than 256 KiB'],
    ['nine levels', nested(9), 'deeper than 8 levels'],
    ['a hundred thousand levels', '['.repeat(100_000), 'deeper than 8 levels'],
    [
      'a field written twice',
      '{"policyVersion":1,"onError":"block","productions":[{"id":"a"}],"onError" : "allow"}',
      'The field "onError" is written twice',
    ],
    [
      'a prototype',
      '{"policyVersion":1,"productions":[{"id":"a"}],"__proto__":{"onError":"allow"}}',
      '__proto__ — unknown field',
    ],
  ])('%s', (_, input, reason) => {
    expect(reasonsOf(input).join(' ')).toContain(reason);
  });

  it('an object that refers to itself', () => {
    const loop = documentWith();
    loop['organisation'] = loop;
    expect(reasonsOf(loop)).toEqual(['The policy must be JSON text or an object.']);
  });

  it.each([
    [11, 'revision: 11 is older than 12, the oldest this device accepts.'],
    [12, undefined],
  ])('revision %i under a floor of 12', (revision, reason) => {
    expect(reasonsOf(documentWith({ revision }), { floorRevision: 12 })[0]).toBe(reason);
  });

  it('never repeats protected names, addresses with passwords or tokens', () => {
    const secrets = documentWith({
      protect: { terms: ['Oona Brightwater', { text: 'Oona Brightwater', kind: 7 }], talent: ['Teo Vandermoor'] },
      disclosure: { endpoint: 'https://me:hunter2@a.example', enrolmentToken: 'tok-secret'.repeat(60) },
    });
    expect(reasonsOf(secrets).join(' ')).not.toMatch(/Oona|Teo|hunter2|tok-secret/u);
    expect(reasonsOf(secrets).length).toBeGreaterThanOrEqual(4);
  });
});

describe('accepted with a warning', () => {
  it.each<[Record<string, unknown>, string]>([
    [
      entry({ tool: 'cluade', status: 'approved' }),
      'tools.entries[0].tool: no tool "cluade" is known. Did you mean "claude"?',
    ],
    [
      entry({ tool: 'a', status: 'blocked', instead: ['b'] }, { tool: 'b', status: 'blocked' }),
      'tools.entries[0].instead[0]: "b" is blocked itself, so it is not offered.',
    ],
    [
      entry({ tool: 'claude', status: 'approved', permits: ['budget'] }),
      'tools.entries[0].permits: "budget" is never lifted by a permit.',
    ],
    [
      entry({ tool: 'claude', status: 'blocked', permits: ['script'] }),
      'tools.entries[0].permits: has no effect on a blocked tool.',
    ],
    [{ discovery: 'True' }, 'discovery: read "True" as true; write it without quotes.'],
    [
      { protect: { terms: [{ text: 'x', insideWords: 'false' }] } },
      'protect.terms[0].insideWords: read "false" as false; write it without quotes.',
    ],
    [
      { actions: { default: 'log', budget: 'block' } },
      'actions.default: "log" says nothing of script, call-sheet, schedule, contract, contacts and 16 more, of which the built-in table does. Leave it out to keep that table, or name each kind.',
    ],
    [
      entry({ tool: 'claude', status: 'approved', accounts: ['a.example'] }),
      'tools.entries[0].accounts[0]: no account will match. Write an address, or "@" and the domain.',
    ],
    [
      { protect: { patterns: [{ id: 'a', regex: '/TLT_[0-9]{3}/i' }] } },
      'protect.patterns[0].regex: the slashes are part of it. Write it without them.',
    ],
    [
      { protect: { patterns: [{ id: 'a', regex: '[A-Z]*' }] } },
      'protect.patterns[0].regex: it is found in every text, also in an empty one.',
    ],
    [{ protect: { terms: [{ text: 'Q' }] } }, 'protect.terms[0].text: one letter is found in nearly every text.'],
    [
      { disclosure: { endpoint: 'https://a.example/v1/records', enrolmentToken: 't' } },
      'disclosure.endpoint: name the service alone, without "/v1" and what follows.',
    ],
    [
      { disclosure: { endpoint: 'https://a.example' } },
      'disclosure.enrolmentToken is missing: a device the service does not know yet cannot enrol.',
    ],
    [
      { productions: [{ id: 'a', wraps: '2026-01-31' }] },
      'productions: all of them have wrapped, so nothing is recorded.',
    ],
    [{ ocrLanguages: ['eng', 'deu'] }, 'ocrLanguages: deu cannot be read: "ocrData" does not say where it lies.'],
    [{ issuedAt: '2027-01-01T00:00:00Z' }, "issuedAt: 2027-01-01T00:00:00Z is still to come on this computer's clock."],
    [
      { tools: { custom: [{ id: 'claude', name: 'Ours', hosts: ['ai.example.test'] }] } },
      'tools.custom[0].id: "claude" is in the catalogue too; this entry is used.',
    ],
  ])('%j', (parts, warning) => {
    expect(warningsOf(documentWith(parts))).toContain(warning);
  });

  it("a production's own tool is known", () => {
    const custom = [{ id: 'lot-llm', name: 'Lot LLM', hosts: ['ai.example.test'] }];
    expect(warningsOf(documentWith({ tools: { custom, entries: [{ tool: 'lot-llm', status: 'approved' }] } }))).toEqual(
      [],
    );
  });
});
