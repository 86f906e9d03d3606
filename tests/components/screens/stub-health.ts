import type { HealthState } from '../../../lib/messaging/replies.ts';
import { healthOf } from '../../support/device-health.ts';
import { stubClosings } from './stub-closings.ts';
import { stubStates } from './stub-states.ts';

const at = '2026-11-20T16:28:00.000Z';
const { production, organisation } = stubStates.fine;

const well: HealthState = {
  health: healthOf({
    at,
    managedRead: { at, ms: 3120, found: true },
    delivery: { ...stubStates.fine.delivery },
    signature: {
      revision: 12,
      key: 'hGJx0Zl4H3f1T0k6G9mYw2Xb7bq5nV8cE1dR4sU6tWA',
      acceptedAt: '2026-11-19T08:00:00.000Z',
      checkedAt: at,
      trouble: null,
    },
    catalogue: {
      ...{ version: 4, issuedAt: '2026-11-02T09:00:00.000Z', expiresAt: '2027-02-02T09:00:00.000Z', expired: false },
      key: 'hGJx0Zl4H3f1T0k6G9mYw2Xb7bq5nV8cE1dR4sU6tWA',
      ...{ acceptedAt: '2026-11-03T08:00:00.000Z', checkedAt: at, trouble: null, refusal: null },
      ...{ tools: 6, added: 9, withdrawn: 1, uncovered: 0 },
    },
  }),
  device: 'Zk3l0v9mQe7b2Tn5c8Xw1Rf4Ya6Hd0Ju3Ks9Lp2Go7M',
  off: null,
  production,
  organisation,
  refusals: [],
  uncovered: [],
  discovery: { state: 'off', candidates: [] },
  warnings: [],
  troubles: [],
  fields: [
    { field: 'revision', value: '12', setBy: 'production', delivered: [{ by: 'administrator', value: '3' }] },
    { field: 'productions', value: 'NL-042 (2026-09-01)', setBy: 'production', delivered: [] },
    {
      field: 'actions.script',
      value: 'approved log, conditional warn, unlisted block, blocked block',
      setBy: 'production',
      delivered: [],
    },
    { field: 'onError', value: 'block', setBy: 'administrator', delivered: [] },
    { field: 'disclosure.enrolmentToken', value: 'set', setBy: 'administrator', delivered: [] },
    { field: 'discovery', value: 'false', setBy: 'default', delivered: [] },
    { field: 'ocrLanguages', value: 'eng', setBy: 'default', delivered: [] },
  ],
  closings: [stubClosings.waiting, stubClosings.deleted],
  reportedAt: '2026-11-20T16:01:00.000Z',
  hasService: true,
  file: '{}\n',
};

/** What the page of policy and health may be told, by name. */
export const stubHealth = {
  well,
  off: { ...well, off: 'not-started', health: { ...well.health, onShow: false } },
  trouble: {
    ...well,
    production: stubStates.refused.production,
    discovery: {
      state: 'on',
      candidates: [
        {
          ...{ host: 'ai.lot.example:7860', kind: 'site', last: '2026-11-20' },
          evidence: [
            { name: 'gradio', times: 12 },
            { name: 'stable-diffusion-webui', times: 3 },
          ],
        },
        { host: 'boards.example', kind: 'feature', last: '2026-11-18', evidence: [{ name: 'calls:claude', times: 1 }] },
      ],
    },
    uncovered: ['studio.lantern.example', 'app.glasshouse.example'],
    health: healthOf({
      at,
      layers: { gestures: 'partly', 'page-hook': 'partly', network: 'off', refusals: 'live', log: 'live' },
      sites: { tools: 243, granted: 2, missing: ['chatgpt', 'claude', 'gemini', 'midjourney', 'runway', 'firefly'] },
      catalogue: { ...well.health.catalogue!, expired: true, uncovered: 2 },
      privateWindows: false,
      delivery: { ...stubStates.trouble.delivery },
      clockSkewMs: 400_000,
    }),
    refusals: [
      { of: 'managed', ...stubStates.trouble.refusal },
      { of: 'signed', reason: 'revision: 11 is older than 12, the oldest this device accepts.', at },
      { of: 'catalogue', reason: 'tools[2]: "claude.ai/new" belongs to "claude", which keeps it.', at },
    ],
    troubles: ['The policy was last checked on 2026-11-18. The place that publishes it does not answer.'],
    warnings: ['tools.entries[3].tool: no tool "midjorney" is known. Did you mean "midjourney"?'],
    fields: [
      { field: 'onError', value: 'block', setBy: 'administrator', delivered: [{ by: 'administrator', value: 'blok' }] },
      ...well.fields,
    ],
  },
} as const satisfies Record<string, HealthState>;
