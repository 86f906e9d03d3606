/** A word nobody else uses, with a number: found anywhere, it came from the policy. */
export const marker = 'Zyxvane';
export const MARKED = /zyxvane/i;

const text = (n: number): string => `${marker}${n} quay`;

/** A policy with a marker in every field that takes words, all of it fit to be accepted. */
export const planted = {
  policyVersion: 1,
  revision: 7,
  organisation: text(1),
  productions: [
    {
      id: 'NL-042',
      title: text(2),
      showcode: text(3),
      contact: { name: text(4), email: `${marker}5@northlight.example` },
    },
  ],
  tools: {
    entries: [
      {
        tool: 'claude',
        status: 'conditional',
        tier: text(6),
        agreement: text(7),
        accounts: [`@${marker}8.example`],
        conditions: text(9),
        reason: text(10),
      },
    ],
    custom: [{ id: `${marker.toLowerCase()}-llm`, name: text(11), hosts: [`${marker.toLowerCase()}.example`] }],
  },
  protect: {
    terms: [{ text: text(12), kind: 'title' }],
    patterns: [{ id: `${marker.toLowerCase()}-code`, regex: `${marker}_[0-9]{3}` }],
    talent: [{ name: text(13), consent: [{ scope: text(14), reference: text(15) }] }],
    works: { add: [{ name: text(16), kind: 'title' }], remove: [text(17)] },
  },
  notice: { version: text(18), text: text(19), url: `https://desk.example/${marker}20` },
  disclosure: { endpoint: `https://desk.example/${marker}21`, enrolmentToken: `${marker}22` },
};

/** Documents with a marker in every place a refusal might quote it from. */
export const refusedPlanted: [string, object][] = [
  ['an unknown field', { ...planted, [`${marker} was here`]: 1 }],
  ['an unknown field inside', { ...planted, tools: { ...planted.tools, [marker]: 1 } }],
  ['an unknown field of protected material', { ...planted, protect: { [marker]: [] } }],
  ['a wrong choice', { ...planted, onError: marker }],
  ['a wrong choice inside', { ...planted, actions: { script: text(30) } }],
  ['a wrong type', { ...planted, revision: text(31) }],
  ['a wrong date', { ...planted, expiresAt: text(32) }],
  ['a bad host', { ...planted, tools: { custom: [{ id: 'lot', name: 'Lot', hosts: [text(33)] }] } }],
  ['a bad name', { ...planted, tools: { entries: [{ tool: text(34), status: 'approved' }] } }],
  ['a bad address', { ...planted, disclosure: { endpoint: `http://${marker}35.example` } }],
  ['a bad mail address', { ...planted, productions: [{ id: 'NL-042', contact: { email: text(36) } }] }],
  ['a bad pattern', { ...planted, protect: { patterns: [{ id: 'code', regex: `(${marker}+)+$` }] } }],
  ['a repeat', { ...planted, productions: [{ id: text(37) }, { id: text(37) }] }],
  ['a quote in a field’s name', { ...planted, [`a" ${marker} "b`]: 1 }],
];
