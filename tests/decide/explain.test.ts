import { describe, expect, it } from 'vitest';
import { explain } from '../../lib/decide/explain.ts';
import type { ToExplain } from '../../lib/decide/explain.ts';
import type { Decision } from '../../lib/model/decision.ts';
import { detectorIds } from '../../lib/model/detector-id.ts';
import type { DetectorId } from '../../lib/model/detector-id.ts';
import { t } from '../../lib/words/t.ts';
import { noProtection } from '../../lib/model/protection.ts';
import type { Snapshot, ToolStanding } from '../../lib/model/snapshot.ts';
import { rulesWith } from './fixtures.ts';

const standing = (parts: Partial<ToolStanding> = {}): ToolStanding => ({
  id: 'chatgpt',
  name: 'ChatGPT',
  kinds: ['chat'],
  status: 'unlisted',
  tier: null,
  reason: null,
  conditions: null,
  unverified: false,
  facts: null,
  instead: [{ id: 'claude', name: 'Claude', url: 'https://claude.ai' }],
  ...parts,
});

const snapshot = (tool: Partial<ToolStanding> = {}): Snapshot => ({
  serial: 1,
  tool: standing(tool),
  arrival: { action: 'warn', id: 'tools.unlisted', setBy: 'production policy' },
  rules: rulesWith(),
  onError: 'warn',
  typeahead: 'allow',
  production: {
    id: 'HK-007',
    title: 'The Salt Orchard',
    contact: { name: 'GenAI desk', email: 'g@harbourkite.example' },
  },
  organisation: 'Harbour Kite',
  policy: { id: 'HK-007', revision: 12, source: 'managed', issuedAt: null },
  protection: noProtection,
  approvals: [],
  answer: null,
  declared: null,
  toolHosts: [],
  contentKey: '',
  hasService: true,
  gated: false,
  account: { known: null, verdict: 'any' as const },
  sendCues: '',
});

type Found = [DetectorId, number][];

const decided = (
  kind: Decision['kind'],
  found: Found = [],
  setBy: Decision['setBy'] = 'production policy',
): Decision => ({
  kind,
  rule: 'actions.script.unlisted',
  setBy,
  findings: found.map(([detector, count]) => ({ detector, count, confidence: 1 })),
});

const said = (decision: Decision, rest: Partial<ToExplain> = {}) => {
  const { headline, body } = explain(
    {
      decision,
      gesture: 'paste',
      files: [],
      unreadable: null,
      snapshot: snapshot(),
      ...rest,
    },
    t,
  );
  return [headline, body];
};

describe('explain content', () => {
  it.each<[string, Decision, Partial<ToExplain>, string, string]>([
    [
      'kinds and counts',
      decided('block', [
        ['script', 3],
        ['protected-term', 2],
        ['marking', 1],
      ]),
      {},
      'This looks like script pages, with 2 protected names and a confidentiality marking.',
      'Harbour Kite keeps this off ChatGPT; Claude is fine.',
    ],
    [
      'a list of things inside',
      decided('warn', [
        ['protected-term', 1],
        ['marking', 2],
      ]),
      {},
      'This contains a protected name and 2 confidentiality markings.',
      'Nothing has gone to ChatGPT yet; Harbour Kite leaves it to you.',
    ],
    [
      'no other tool',
      decided('block', [['script', 1]]),
      { snapshot: snapshot({ instead: [] }) },
      'This looks like script pages.',
      'Harbour Kite keeps this off ChatGPT.',
    ],
    [
      'a likeness: another tool is no answer',
      decided('block', [['talent-likeness', 1]]),
      {},
      'This asks for a performer’s voice, face or performance.',
      'Harbour Kite keeps this off ChatGPT; it needs the performer’s written consent first.',
    ],
    [
      'a style',
      decided('warn', [['copyrighted-work', 1]]),
      {},
      'This asks for someone else’s work or style.',
      'Nothing has gone to ChatGPT yet; try the craft instead: era, palette, lens, light.',
    ],
    [
      'the built-in rule',
      decided('justify', [['personal-data', 4]], 'built-in rules'),
      {},
      'This contains 4 personal details.',
      'The built-in rule asks for a reason before it goes to ChatGPT; take the details out, or ask for approval.',
    ],
    [
      'a file that was read in part',
      decided('justify', [['unreadable', 1]]),
      { gesture: 'file', files: ['pages.pdf'], unreadable: '193 of 400 pages read', isPartlyRead: true },
      'We could only read part of pages.pdf (193 of 400 pages read).',
      'Harbour Kite asks for a reason before it goes to ChatGPT.',
    ],
    [
      'an unreadable file',
      decided('justify', [['unreadable', 1]]),
      { gesture: 'file', files: ['cut_v7.7z'], unreadable: 'encrypted' },
      'We couldn’t look inside cut_v7.7z (encrypted).',
      'Harbour Kite asks for a reason before it goes to ChatGPT.',
    ],
    [
      'a file with names in it',
      decided('block', [
        ['protected-term', 3],
        ['call-sheet', 1],
      ]),
      { gesture: 'drop', files: ['calls.xlsx'] },
      'calls.xlsx contains 3 protected names, with a call sheet.',
      'Harbour Kite keeps this off ChatGPT; Claude is fine.',
    ],
    [
      'several files',
      decided('block', [['camera-media', 2]]),
      { gesture: 'drop', files: ['a.mxf', 'b.mxf'] },
      '2 files look like camera media.',
      'Harbour Kite keeps this off ChatGPT; Claude is fine.',
    ],
    [
      'a failed check',
      decided('block', [], 'error rule'),
      {},
      'We couldn’t finish checking this.',
      'What couldn’t be checked stays off ChatGPT; try again, or send less at once.',
    ],
  ])('%s', (_, decision, rest, headline, body) => {
    expect(said(decision, rest)).toEqual([headline, body]);
  });
});

describe('explain arrival', () => {
  it.each<[string, Decision['kind'], Partial<ToolStanding>, string, string]>([
    [
      'blocked, why and what instead',
      'block',
      { status: 'blocked', reason: 'Images are public by default.' },
      'ChatGPT isn’t approved on The Salt Orchard.',
      'Images are public by default; Claude is approved.',
    ],
    [
      'blocked, nothing instead',
      'block',
      { status: 'blocked', instead: [] },
      'ChatGPT isn’t approved on The Salt Orchard.',
      'Ask GenAI desk if you need it.',
    ],
    ['unlisted', 'warn', {}, 'ChatGPT isn’t on the list for The Salt Orchard yet.', 'Claude is approved.'],
    [
      'unlisted, nothing instead',
      'warn',
      { instead: [] },
      'ChatGPT isn’t on the list for The Salt Orchard yet.',
      'You can stay, or ask for it to be approved.',
    ],
    [
      'unlisted, with a reason',
      'justify',
      {},
      'ChatGPT isn’t on the list for The Salt Orchard yet.',
      'Staying needs a reason; Claude is approved.',
    ],
    [
      'conditional',
      'allow',
      { status: 'conditional', conditions: 'Temp material only' },
      'ChatGPT is approved on The Salt Orchard with conditions.',
      'Temp material only.',
    ],
  ])('%s', (_, kind, tool, headline, body) => {
    expect(said(decided(kind), { gesture: 'arrival', snapshot: snapshot(tool) })).toEqual([headline, body]);
  });

  it('a paste on a blocked tool is explained by the tool: nothing had to be found', () => {
    const here = snapshot({ status: 'blocked', reason: 'Images are public by default.' });
    const [headline] = said(decided('block'), { gesture: 'paste', snapshot: here });
    expect(headline).toBe('ChatGPT isn’t approved on The Salt Orchard.');
  });
});

describe('who set the rule', () => {
  it.each([
    ['production policy', 'Harbour Kite, policy revision 12'],
    ['built-in rules', 'Built-in rules'],
    ['error rule', 'The rule for checks that fail'],
  ] as const)('%s', (setBy, words) => {
    const decision = decided('warn', [['script', 1]], setBy);
    const told = explain({ decision, gesture: 'paste', files: [], unreadable: null, snapshot: snapshot() }, t);
    expect(told).toMatchObject({ setBy: words, rule: 'actions.script.unlisted' });
  });
});

describe('every sentence', () => {
  const kinds = ['allow', 'warn', 'justify', 'block'] as const;

  it.each(detectorIds)('%s leaves no placeholder and no blank, in any number and decision', (detector) => {
    for (const kind of kinds) {
      for (const count of [1, 7]) {
        for (const files of [[], ['one.bin'], ['one.bin', 'two.bin']]) {
          for (const sentence of said(decided(kind, [[detector, count]]), { files })) {
            expect(sentence).toMatch(/^\S[^{}]*[.]$/u);
          }
        }
      }
    }
  });
});
