import type { RunningService } from './run-service.ts';

/** What `npm start` deploys: an invented production, connected to the service that was just started. */
export const startPolicy = ({ endpoint, enrolmentToken }: Pick<RunningService, 'endpoint' | 'enrolmentToken'>) => ({
  policyVersion: 1,
  revision: 1,
  issuedAt: '2026-11-01T09:00:00Z',
  organisation: 'Northlight Pictures',
  productions: [
    {
      id: 'NL-042',
      title: 'The Long Tide',
      showcode: 'BLUEBIRD',
      starts: '2026-09-01',
      wraps: null,
      contact: { name: 'GenAI desk', email: 'genai@northlight.example' },
    },
  ],
  tools: {
    unlisted: 'warn',
    entries: [
      { tool: 'claude', status: 'approved', tier: 'enterprise', agreement: 'NL-AI-07', permits: ['script', 'marking'] },
      { tool: 'firefly', status: 'approved', tier: 'enterprise' },
      { tool: 'chatgpt', status: 'conditional', conditions: 'Nothing from the script' },
      { tool: 'midjourney', status: 'blocked', reason: 'Images are public by default', instead: ['firefly'] },
    ],
  },
  protect: {
    terms: [
      { text: 'BLUEBIRD', kind: 'showcode' },
      { text: 'Mara Quill', kind: 'character' },
    ],
  },
  actions: { script: { approved: 'log', conditional: 'justify', unlisted: 'block', blocked: 'block' } },
  disclosure: { endpoint, enrolmentToken, content: 'none' },
});
