import type { PanelRequest } from '../../../lib/model/ask.ts';
import type { AttemptReport } from '../../../lib/model/attempt.ts';
import type { Decision } from '../../../lib/model/decision.ts';
import type { DetectorId } from '../../../lib/model/detector-id.ts';
import type { AnswerNote } from '../../../lib/model/snapshot.ts';
import { noProtection } from '../../../lib/model/protection.ts';
import { stubSnapshot } from './stub-snapshot.ts';

export const scriptText = `Could you tighten this scene for me?

41 INT. LIGHTHOUSE - NIGHT

Mara Quill shakes the rain off and bars the door.

                    MARA
          Nobody comes up here for the view.

                    TEODOR
          Then why did you keep the light on?`;

const decision = (kind: Decision['kind'], detectors: [DetectorId, number][]): Decision => ({
  kind,
  rule: `actions.${detectors[0]?.[0] ?? 'default'}.unlisted`,
  setBy: 'production policy',
  findings: detectors.map(([detector, count]) => ({ detector, count, confidence: 0.9 })),
});

const spans = (detector: DetectorId, ...words: string[]): PanelRequest['findings'] =>
  words.map((word) => {
    const start = scriptText.indexOf(word);
    return { detector, confidence: 0.9, start, end: start + word.length, what: 'page' };
  });

const report: AttemptReport = {
  id: '019aa000-0000-7000-8000-000000000001',
  at: '2026-11-20T16:30:00Z',
  gesture: 'paste',
  decision: decision('warn', []),
  answer: 'cancelled',
  reason: null,
  content: { hash: 'x'.repeat(43), length: 412, kind: 'text/plain' },
  approval: null,
};

const base: PanelRequest = {
  gesture: 'paste',
  report,
  canCarry: true,
  decision: decision('warn', [
    ['script', 1],
    ['protected-term', 1],
  ]),
  findings: [
    ...spans('script', '41 INT. LIGHTHOUSE - NIGHT'),
    ...spans('protected-term', 'Mara Quill'),
    ...spans('script', 'Nobody comes up here for the view.', 'Then why did you keep the light on?'),
  ],
  text: scriptText,
  files: [],
  filesBeside: 0,
  places: [],
  unreadable: null,
  canRemove: true,
  leavesOut: 0,
  snapshot: stubSnapshot(),
  approval: null,
};

const file: Partial<PanelRequest> = { gesture: 'drop', text: null, findings: [], canRemove: false, canCarry: false };

const midjourney = stubSnapshot({
  id: 'midjourney',
  name: 'Midjourney',
  kinds: ['image'],
  status: 'blocked',
  reason: 'Images are public by default',
  instead: [{ id: 'firefly', name: 'Firefly', url: 'https://firefly.adobe.com/' }],
  facts: {
    trainsByDefault: 'Yes, on every plan',
    publicByDefault: 'Yes, unless on a stealth plan',
    source: 'terms of service',
    checked: '2026-10',
    confidence: 'low',
  },
});

const answer: AnswerNote = {
  case: 'case-118',
  revision: 1,
  verdict: 'approved',
  by: 'Dana Okafor',
  until: '2026-12-18T23:59:59Z',
  conditions: 'Temp only, and nothing of scene 41',
  note: null,
};

const likenessText =
  'Read the harbour speech in the voice of Ines Alvarado, like a bulletin in the style of Otto Brandvik.';
const inLikeness = (detector: DetectorId, words: string): PanelRequest['findings'][number] => ({
  ...{ detector, confidence: 0.9, what: 'request' },
  start: likenessText.indexOf(words),
  end: likenessText.indexOf(words) + words.length,
});
const cast = {
  ...noProtection,
  talent: [
    {
      name: 'Ines Alvarado',
      consent: [
        { scope: 'ADR, episode 3', from: '2026-10-01', until: '2027-01-31', reference: 'CF-118' },
        { scope: 'Scratch voice for the animatic', until: '2026-09-30', reference: 'CF-091' },
      ],
    },
  ],
  works: { artists: ['otto brandvik'], titles: [], characters: [], people: [] },
};

/** One request for each thing the panel has to say, by name. */
export const stubRequests = {
  warn: base,
  justify: { ...base, decision: decision('justify', [['script', 3]]) },
  block: { ...base, decision: decision('block', [['script', 3]]) },
  answered: {
    ...base,
    decision: decision('block', [['script', 3]]),
    snapshot: { ...stubSnapshot(), answer },
    approval: { ...answer, id: answer.case, tool: 'chatgpt', detectors: ['script'], contentHash: null },
  },
  declined: {
    ...base,
    decision: decision('block', [['script', 3]]),
    snapshot: {
      ...stubSnapshot(),
      answer: { ...answer, verdict: 'declined', note: 'Ask again once the deal is signed' },
    },
  },
  likeness: {
    ...base,
    text: likenessText,
    decision: decision('justify', [
      ['talent-likeness', 1],
      ['copyrighted-work', 1],
    ]),
    findings: [
      inLikeness('talent-likeness', 'voice of Ines Alvarado'),
      inLikeness('copyrighted-work', 'in the style of Otto Brandvik'),
    ],
    snapshot: { ...stubSnapshot({ id: 'elevenlabs', name: 'ElevenLabs', kinds: ['voice'] }), protection: cast },
  },
  file: {
    ...base,
    ...file,
    decision: decision('justify', [['unreadable', 1]]),
    files: ['cut_v7_with_a_rather_long_name_for_the_second_unit_assembly_reel_04.7z', '縦長の絵コンテ第四話.pdf'],
    unreadable: 'encrypted',
  },
  arrival: { ...base, ...file, gesture: 'arrival', decision: decision('block', []), snapshot: midjourney },
  unlisted: {
    ...base,
    ...file,
    gesture: 'arrival',
    decision: decision('warn', []),
    snapshot: { ...midjourney, tool: { ...midjourney.tool, status: 'unlisted', unverified: true } },
  },
} as const satisfies Record<string, PanelRequest>;

export type StubRequest = keyof typeof stubRequests;
