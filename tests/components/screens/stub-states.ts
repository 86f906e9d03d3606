import type { PopupState } from '../../../lib/messaging/replies.ts';
import { stubClosings } from './stub-closings.ts';
import { stubSnapshot, stubTool } from './stub-snapshot.ts';

export const now = Date.parse('2026-11-20T16:30:00Z');

const fine: PopupState = {
  tool: { ...stubTool, id: 'claude', name: 'Claude', status: 'approved', tier: 'enterprise' },
  declared: { use: 'ideation' },
  mode: 'page-only',
  degraded: [],
  production: { id: 'NL-042', title: 'The Long Tide' },
  organisation: 'Northlight Pictures',
  show: { off: null, productions: [{ id: 'NL-042', title: 'The Long Tide' }] },
  policy: stubSnapshot().policy,
  refusal: null,
  noticeDue: false,
  closings: [],
  joined: false,
  account: 'production',
  outputs: { due: 0, delivery: null },
  today: { held: 2, continued: 1, visits: 3 },
  delivery: {
    waiting: 0,
    oldest: null,
    lastReceiptAt: '2026-11-20T16:28:00Z',
    nextAttemptAt: null,
    trouble: 'none',
    quarantined: 0,
  },
};

/** What the popup and the health page may be told, by name. */
export const stubStates = {
  fine,
  notice: { ...fine, noticeDue: true, outputs: { due: 3, delivery: '2026-12-01' } },
  shows: {
    ...fine,
    closings: [stubClosings.waiting],
    show: {
      off: 'wrapped',
      productions: [
        { id: 'NL-042', title: 'The Long Tide' },
        { id: 'HK-007', title: 'Donaudampfschifffahrtsgesellschaftskapitänswitwe, staffelübergreifend' },
      ],
    },
  },
  trouble: {
    ...fine,
    tool: { ...stubTool, reason: null },
    account: 'personal',
    mode: 'page-only',
    degraded: [
      'The send control of ChatGPT isn’t where it was. Everything is still guarded.',
      'The network layer isn’t running, so only the page itself is guarded.',
    ],
    refusal: { reason: 'tools.entries[2].staus: unknown field, did you mean "status"?', at: '2026-11-20T08:00:00Z' },
    delivery: { ...fine.delivery, waiting: 12, oldest: '2026-11-20T09:00:00Z', trouble: 'offline' },
  },
  refused: {
    ...fine,
    tool: { ...stubTool, status: 'blocked', reason: 'Bilder sind standardmäßig öffentlich und werden weiterverwendet' },
    production: {
      id: 'NL-042',
      title: 'Donaudampfschifffahrtsgesellschaftskapitänswitwe, staffelübergreifend 縦長の絵コンテ第四話',
    },
    delivery: { ...fine.delivery, waiting: 3, trouble: 'service-refused', quarantined: 1 },
  },
  unenrolled: {
    ...fine,
    tool: null,
    organisation: null,
    show: { off: null, productions: [] },
    production: { id: 'unassigned', title: 'No production set' },
    policy: { id: 'built-in', revision: 0, source: 'built-in', issuedAt: null },
    refusal: { reason: 'policyVersion: required', at: '2026-11-20T08:00:00Z' },
    delivery: { ...fine.delivery, lastReceiptAt: null, trouble: 'not-configured' },
  },
  nothing: { ...fine, tool: null, account: null, organisation: null, today: { held: 0, continued: 0, visits: 0 } },
} as const satisfies Record<string, PopupState>;
