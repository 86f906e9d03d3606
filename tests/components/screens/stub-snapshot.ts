import { detectorIds } from '../../../lib/model/detector-id.ts';
import type { Rules } from '../../../lib/model/decision.ts';
import { noProtection } from '../../../lib/model/protection.ts';
import type { Snapshot, ToolStanding } from '../../../lib/model/snapshot.ts';

const rule = { action: 'warn', id: 'actions.default', setBy: 'production policy' } as const;

export const stubTool: ToolStanding = {
  id: 'chatgpt',
  name: 'ChatGPT',
  kinds: ['chat'],
  status: 'unlisted',
  tier: null,
  reason: null,
  conditions: null,
  unverified: false,
  facts: null,
  instead: [{ id: 'claude', name: 'Claude', url: 'https://claude.ai/' }],
};

export const stubSnapshot = (tool: Partial<ToolStanding> = {}): Snapshot => ({
  serial: 1,
  tool: { ...stubTool, ...tool },
  account: { known: null, verdict: 'any' },
  sendCues: '',
  arrival: rule,
  rules: Object.fromEntries(detectorIds.map((id) => [id, rule])) as Rules,
  onError: 'warn',
  typeahead: 'allow',
  production: { id: 'NL-042', title: 'The Long Tide', contact: null },
  organisation: 'Northlight Pictures',
  policy: { id: 'NL-042', revision: 12, source: 'managed', issuedAt: '2026-11-01T09:00:00Z' },
  protection: noProtection,
  approvals: [],
  answer: null,
  declared: null,
  toolHosts: ['chatgpt.com'],
  contentKey: 'A'.repeat(43),
  hasService: true,
  gated: false,
});
