import { expect, it } from 'vitest';
import { recordSentence } from '../../../components/review/record-sentence.ts';
import type { LogRecord } from '../../../lib/model/record.ts';
import { stubAttempt, stubVisit } from '../screens/stub-records.ts';

const policy = { id: 'NL-042', revision: 12, source: 'managed' };
const noCounts = { paste: 0, drop: 0, file: 0, send: 0 };
const two = [
  { detector: 'script', confidence: 0.9, count: 3 },
  { detector: 'marking', confidence: 0.9, count: 1 },
] as const;

it.each<[LogRecord['type'], unknown, string]>([
  ['slateguard.attempt', stubAttempt(), 'Paste on ChatGPT, held: script pages — you cancelled'],
  [
    'slateguard.attempt',
    stubAttempt({ gesture: 'send', findings: [...two], decision: 'justify', answer: 'continued' }),
    'Prompt on ChatGPT, held: script pages and a confidentiality marking — you continued',
  ],
  [
    'slateguard.attempt',
    stubAttempt({ tool: 'claude', decision: 'allow', answer: 'none' }),
    'Paste on Claude, noted: script pages',
  ],
  [
    'slateguard.attempt',
    stubAttempt({ gesture: 'arrival', tool: 'midjourney', status: 'blocked', findings: [], answer: 'switched' }),
    'Opening Midjourney: not on this show — you switched to another tool',
  ],
  [
    'slateguard.attempt',
    stubAttempt({ gesture: 'file', tool: 'some-new-tool', answer: 'asked' }),
    'File picked for Some New Tool, held: script pages — you asked for approval',
  ],
  ['slateguard.visit', stubVisit, 'Claude, 25 minutes: 12 prompts, 3 pastes and 1 file'],
  ['slateguard.visit', { ...stubVisit, endedAt: stubVisit.startedAt, counts: noCounts }, 'Claude, 1 minute'],
  [
    'slateguard.guard',
    { event: 'layer-lost', tool: 'chatgpt', detail: 'The page removed the panel.', range: null, policy },
    'A layer of the guard was lost: The page removed the panel.',
  ],
  [
    'slateguard.declaration',
    {
      ...{ tool: 'claude', status: 'approved', detectors: [], reason: null, route: 'notify' },
      ...{ until: '2026-11-21T05:00:00Z', fields: { purpose: { use: 'ideation' } } },
    },
    'Declared: Mood boards, references, ideas, on Claude. Shared with the production.',
  ],
  ['slateguard.declaration', { tool: 'claude', form: 9 }, 'Use declared'],
  [
    'slateguard.approval',
    { event: 'asked', approval: 'a1', tool: 'runway', detectors: [], contentHash: null, reason: null },
    'Approval asked for Runway',
  ],
])('%s: %#', (type, data, sentence) => {
  expect(recordSentence({ type, data } as LogRecord)).toBe(sentence);
});
