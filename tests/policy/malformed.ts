// Policies that must be refused: mistyped by a hurried administrator, mangled on the way, or meant to weaken the guard.
import type { policyKey } from '../support/policy-key.ts';

type Key = ReturnType<typeof policyKey>;

export interface Keys {
  /** Named by the administrator. */
  trusted: Key;
  second: Key;
  /** Named by nobody. */
  stranger: Key;
}

export interface Malformed {
  name: string;
  /** `managed`: what the browser delivers. `signed`: what the service publishes. */
  by: 'managed' | 'signed';
  /** Given the administrator's document, which stays the anchor of signed ones. */
  text: (managed: object) => string;
  /** Part of the reason a person is shown. */
  reason: RegExp;
}

export const PRODUCTION = 'NL-042';
/** Revision of what is in force, signed. */
export const IN_FORCE = 20;

/** What is in force while the others are tried: everything is blocked. */
export const strict = {
  policyVersion: 1,
  revision: IN_FORCE,
  productions: [{ id: PRODUCTION, title: 'The Long Tide' }],
  tools: { unlisted: 'block' },
  actions: { default: 'block' },
  onError: 'block',
  protect: { terms: [{ text: 'BLUEBIRD', kind: 'showcode' }] },
};

/** What each of them would put in its place, were it taken. */
const weak = {
  policyVersion: 1,
  revision: IN_FORCE + 1,
  productions: [{ id: PRODUCTION }],
  tools: { unlisted: 'allow' },
  actions: { default: 'log' },
  onError: 'allow',
};
const weakText = JSON.stringify(weak);

/** Not even JSON, or not an object. */
const forms: [string, string, RegExp][] = [
  ['nothing', '', /empty/],
  ['spaces', ' \n\t ', /empty/],
  ['null', 'null', /object/],
  ['a number', '42', /object/],
  ['a list', `[${weakText}]`, /object/],
  ['text in quotes', JSON.stringify(weakText), /object/],
  ['cut off', weakText.slice(0, -20), /not valid JSON/],
  ['a comma too many', weakText.replace(/\}$/, ',}'), /not valid JSON/],
  ['single quotes', weakText.replaceAll('"', "'"), /not valid JSON/],
  ['a comment', `// weaker\n${weakText}`, /not valid JSON/],
  ['NaN for a number', weakText.replace('21', 'NaN'), /not valid JSON/],
  ['YAML', 'policyVersion: 1\nonError: allow', /not valid JSON/],
  ['base64', Buffer.from(weakText).toString('base64'), /not valid JSON/],
  ['UTF-16 read as letters', [...weakText].join('\0'), /not valid JSON/],
  ['a sign-in page', '<html><title>Hotel Wi-Fi</title></html>', /not valid JSON/],
  ['two in one', weakText + weakText, /not valid JSON/],
  ['a field twice', weakText.replace('"onError":', '"onError":"block","onError":'), /written twice/],
  [
    'nested too deep',
    weakText.replace('"allow"}', `"allow","notice":${'['.repeat(40)}${']'.repeat(40)}}`),
    /nested deeper/,
  ],
  ['larger than any policy', weakText.replace('{', `{${' '.repeat(300_000)}`), /larger than/],
];

/** One part of the document that is wrong; everything else is fit, and weaker. */
const parts: [string, object, RegExp][] = [
  ['no format', { policyVersion: undefined }, /policyVersion/],
  ['a format of the future', { policyVersion: 2 }, /policyVersion/],
  ['a format in quotes', { policyVersion: '1' }, /policyVersion/],
  ['no production', { productions: undefined }, /productions/],
  ['an empty list of productions', { productions: [] }, /productions/],
  ['a production without a name', { productions: [{ id: ' ' }] }, /productions\[0\]\.id/],
  ['a production that is a number', { productions: [{ id: 42 }] }, /productions\[0\]\.id/],
  ['a production twice', { productions: [{ id: PRODUCTION }, { id: PRODUCTION }] }, /already there/],
  [
    'a wrap before the start',
    { productions: [{ id: PRODUCTION, starts: '2026-12-01', wraps: '2026-11-01' }] },
    /wraps is before/,
  ],
  ['a day that is none', { productions: [{ id: PRODUCTION, starts: '2026-02-30' }] }, /starts/],
  ['a misspelt field', { onEror: 'block' }, /did you mean "onError"/],
  ['a field of another case', { OnError: 'block' }, /did you mean "onError"/],
  ['an unknown field inside', { tools: { unlistd: 'block' } }, /did you mean "unlisted"/],
  ['a field in the wrong place', { disclosure: { onError: 'block' } }, /disclosure\.onError/],
  ['a poisoned prototype', JSON.parse('{"__proto__":{"onError":"allow"}}') as object, /__proto__/],
  ['a constructor', { constructor: { prototype: {} } }, /constructor/],
  ['letters that look alike', { оnError: 'allow' }, /unknown/],
  ['a misspelt choice', { onError: 'blok' }, /Did you mean "block"/],
  ['a choice of another case', { onError: 'Block' }, /onError/],
  ['a list for a choice', { onError: ['allow'] }, /onError/],
  ['true for a choice', { onError: true }, /onError/],
  ['yes for true', { discovery: 'yes' }, /discovery/],
  ['a revision below zero', { revision: -1 }, /revision/],
  ['half a revision', { revision: 21.5 }, /revision/],
  ['a revision beyond counting', { revision: 1e300 }, /revision/],
  ['a revision in quotes', { revision: '21' }, /revision/],
  ['a time that is none', { expiresAt: 'soon' }, /expiresAt/],
  ['an end that is past', { expiresAt: '2020-01-01T00:00:00Z' }, /expired/],
  ['an end before the beginning', { issuedAt: '2026-11-02T00:00:00Z', expiresAt: '2026-11-01T00:00:00Z' }, /expiresAt/],
  ['a status nobody has', { tools: { entries: [{ tool: 'claude', status: 'allowed' }] } }, /status/],
  [
    'a tool twice',
    {
      tools: {
        entries: [
          { tool: 'claude', status: 'approved' },
          { tool: 'claude', status: 'blocked' },
        ],
      },
    },
    /already there/,
  ],
  [
    'a permit for nothing known',
    { tools: { entries: [{ tool: 'claude', status: 'approved', permits: ['everything'] }] } },
    /permits/,
  ],
  ['entries that are an object', { tools: { entries: { claude: 'approved' } } }, /tools\.entries/],
  ['every host there is', { tools: { custom: [{ id: 'lot', name: 'Lot', hosts: ['*'] }] } }, /hosts/],
  ['all addresses', { tools: { custom: [{ id: 'lot', name: 'Lot', hosts: ['<all_urls>'] }] } }, /hosts/],
  [
    'an address for a host',
    { tools: { custom: [{ id: 'lot', name: 'Lot', hosts: ['https://ai.example'] }] } },
    /hosts/,
  ],
  ['a tool without hosts', { tools: { custom: [{ id: 'lot', name: 'Lot', hosts: [] }] } }, /hosts/],
  ['an action nobody knows', { actions: { script: 'ignore' } }, /actions\.script/],
  ['an action for a status nobody has', { actions: { script: { trusted: 'log' } } }, /actions\.script/],
  ['a detector nobody has', { actions: { scripts: 'log' } }, /actions\.scripts/],
  ['a word for a list', { protect: { terms: 'BLUEBIRD' } }, /protect\.terms/],
  ['a term of signs', { protect: { terms: [{ text: '***' }] } }, /protect\.terms/],
  [
    'terms without end',
    { protect: { terms: Array.from({ length: 20_001 }, () => ({ text: 'a' })) } },
    /protect\.terms|larger/,
  ],
  ['a pattern that never ends', { protect: { patterns: [{ id: 'slow', regex: '(a+)+$' }] } }, /protect\.patterns/],
  ['a pattern that is none', { protect: { patterns: [{ id: 'open', regex: '(' }] } }, /protect\.patterns/],
  [
    'a pattern that looks back',
    { protect: { patterns: [{ id: 'back', regex: String.raw`(a)\1` }] } },
    /protect\.patterns/,
  ],
  [
    'patterns without end',
    { protect: { patterns: Array.from({ length: 201 }, (_, i) => ({ id: `p${i}`, regex: 'a' })) } },
    /protect\.patterns/,
  ],
  [
    'a consent that ends before it begins',
    { protect: { talent: [{ name: 'A', consent: [{ scope: 'ADR', from: '2026-12-01', until: '2026-11-01' }] }] } },
    /consent/,
  ],
  [
    'a damaged list of passages',
    { protect: { passages: { version: 1, key: 'A'.repeat(43), data: 'AAAA' } } },
    /protect\.passages/,
  ],
  [
    'a key of passages cut short',
    { protect: { passages: { version: 1, key: 'AAAA', data: 'AAAA' } } },
    /protect\.passages/,
  ],
  [
    'a list that lies elsewhere',
    { protect: { passages: { version: 1, key: 'A'.repeat(43), bundle: '../other.bundle', sha256: 'a'.repeat(64) } } },
    /protect\.passages/,
  ],
  ['a service in the clear', { disclosure: { endpoint: 'http://desk.example' } }, /disclosure\.endpoint/],
  ['a script for a service', { disclosure: { endpoint: 'javascript:alert(1)' } }, /disclosure\.endpoint/],
  ['a service with a password in it', { disclosure: { endpoint: 'https://a:b@desk.example' } }, /disclosure\.endpoint/],
  ['a token that is a list', { disclosure: { enrolmentToken: ['a'] } }, /enrolmentToken/],
  ['a notice in the clear', { notice: { url: 'http://desk.example' } }, /notice\.url/],
  [
    'keys that are none',
    { bundle: { url: 'https://desk.example', publicKeys: [{ kty: 'OKP', crv: 'Ed25519', x: 'short' }] } },
    /publicKeys/,
  ],
  [
    'a private key',
    {
      bundle: {
        url: 'https://desk.example',
        publicKeys: [{ kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43), d: 'A'.repeat(43) }],
      },
    },
    /publicKeys/,
  ],
  ['no key at all', { bundle: { url: 'https://desk.example', publicKeys: [] } }, /publicKeys/],
  ['a language that is none', { ocrLanguages: ['English'] }, /ocrLanguages/],
];

/** Fit to be read, and not to be followed. */
function untrusted({ trusted, second, stranger }: Keys): [string, () => string, RegExp][] {
  const good = trusted.publish(weak);
  return [
    ['an older one', () => trusted.publish({ ...weak, revision: IN_FORCE - 1 }), /older than/],
    ['another under the same number', () => trusted.publish({ ...weak, revision: IN_FORCE }), /published before/],
    ['one of another production', () => trusted.publish({ ...weak, productions: [{ id: 'HK-007' }] }), /not for/],
    ['one signed by nobody known', () => stranger.publish(weak), /publicKeys/],
    [
      'one signed by nobody known under a known name',
      () => stranger.publish(weak).replace(stranger.key.x, trusted.key.x),
      /changed after/,
    ],
    ['one under the name of the other key', () => good.replace(trusted.key.x, second.key.x), /changed after/],
    ['one changed after it was signed', () => good.replace('"revision":21', '"revision":22'), /changed after/],
    [
      'one with the signature of another',
      () => withSignatureOf(good, trusted.publish({ ...weak, revision: 99 })),
      /changed after/,
    ],
    ['one set out for reading', () => JSON.stringify(JSON.parse(good), null, 2), /not a signed policy/],
    ['one with its fields in another order', () => reordered(good), /not a signed policy/],
    ['one without its signature', () => good.replace(/,"signature":"[\w-]+"/, ''), /not a signed policy/],
    [
      'one with an empty signature',
      () => good.replace(/"signature":"[\w-]+"/, '"signature":""'),
      /not a signed policy|changed after/,
    ],
    ['one with something after it', () => `${good} `, /not a signed policy/],
    ['one cut off', () => good.slice(0, -1), /not a signed policy/],
    ['a bare one', () => weakText, /not a signed policy/],
    ['a sign-in page', () => '<html>Hotel Wi-Fi</html>', /not a signed policy/],
    ['one larger than any', () => trusted.publish({ ...weak, organisation: 'x'.repeat(300_000) }), /larger than/],
  ];
}

const withSignatureOf = (text: string, other: string): string =>
  text.replace(/"signature":"[\w-]+"/, /"signature":"[\w-]+"/.exec(other)![0]);

function reordered(text: string): string {
  const { format, key, policy, signature, version } = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify({ version, key, signature, policy, format });
}

/** All of them, by both ways a policy comes. */
export function malformed(keys: Keys): Malformed[] {
  const whole = (part: object, managed: object): string =>
    JSON.stringify({
      ...weak,
      ...('bundle' in managed ? { bundle: managed.bundle } : {}),
      ...('disclosure' in managed ? { disclosure: managed.disclosure } : {}),
      ...part,
    });
  return [
    ...forms.map(([name, text, reason]) => ({ name, by: 'managed' as const, text: () => text, reason })),
    ...parts.map(([name, part, reason]) => ({
      name,
      by: 'managed' as const,
      text: (managed: object) => whole(part, managed),
      reason,
    })),
    ...parts.map(([name, part, reason]) => ({
      name,
      by: 'signed' as const,
      text: () => keys.trusted.publish(JSON.parse(JSON.stringify({ ...weak, ...part })) as object),
      reason,
    })),
    ...untrusted(keys).map(([name, text, reason]) => ({ name, by: 'signed' as const, text, reason })),
  ];
}
