// A few weeks of one production as its devices would have sent them: what reviewing pages are looked at with.
import { newDevice } from './device.ts';
import type { Draft } from './device.ts';

const DAY_MS = 86_400_000;

/** What somebody may type who wants more than to write: mark-up, a script, a formula. */
export const PAYLOAD = `<img src=x onerror="window.hurt=1"><script>window.hurt=1</script> =HYPERLINK("x")`;

/** What the production's tools and titles are. */
export const samplePolicy = {
  policyVersion: 1,
  revision: 12,
  organisation: 'Northlight Pictures',
  productions: [
    { id: 'NL-042', title: 'The Long Tide', showcode: 'BLUEBIRD' },
    { id: 'NL-077', title: 'Salt Road' },
  ],
  tools: {
    entries: [
      { tool: 'claude', status: 'approved', tier: 'enterprise', agreement: 'NL-AI-07' },
      { tool: 'midjourney', status: 'blocked', reason: 'Images are public by default' },
      { tool: 'runway', status: 'conditional', conditions: 'Temp material only' },
    ],
  },
};

interface ToolUse {
  tool: string;
  status: 'approved' | 'conditional' | 'unlisted' | 'blocked';
  decision: 'allow' | 'warn' | 'justify' | 'block';
  answer: string;
  detector: string | null;
  reason: string | null;
  gesture: string;
}

const tried = (tool: string, status: ToolUse['status'], over: Partial<ToolUse> = {}): ToolUse => ({
  ...{ tool, status, decision: 'warn', answer: 'cancelled', detector: 'script', reason: null, gesture: 'paste' },
  ...over,
});

const everyday: readonly ToolUse[] = [
  tried('claude', 'approved', { decision: 'allow', answer: 'none', detector: 'marking' }),
  tried('chatgpt', 'unlisted'),
  tried('midjourney', 'blocked', { decision: 'block', answer: 'switched', detector: null, gesture: 'arrival' }),
  tried('claude', 'approved', { answer: 'continued', reason: 'Scene headings for the one-liner' }),
  tried('chatgpt', 'unlisted', { decision: 'justify', answer: 'continued', reason: 'Grammar only, no plot' }),
  tried('runway', 'conditional', { detector: 'talent-likeness', decision: 'block', answer: 'asked' }),
  tried('suno', 'unlisted', { detector: 'copyrighted-work', answer: 'removed' }),
  tried('chatgpt', 'unlisted', { detector: 'call-sheet', decision: 'block', answer: 'cancelled' }),
];

function attempt(of: ToolUse): object {
  const { detector, ...rest } = of;
  return {
    ...rest,
    account: of.tool === 'claude' ? 'mara.quill@northlight.example' : null,
    findings: detector === null ? [] : [{ detector, confidence: 0.9, count: 2 }],
    rule: `actions.${detector ?? 'arrival'}.${of.status}`,
    policy: { id: 'NL-042', revision: 12, source: 'managed' },
    content: { hash: null, length: of.gesture === 'arrival' ? 0 : 1840, kind: 'text/plain' },
    approval: null,
  };
}

const asked = (approval: string, tool: string, detectors: readonly string[], reason: string): Draft => ({
  type: 'slateguard.approval',
  data: { event: 'asked', approval, tool, detectors, contentHash: `mark-of-${approval}`, reason },
});

const declared = (id: string, data: object): Draft => ({
  type: 'slateguard.declaration',
  data: { case: id, status: 'approved', ...data },
});

const likeness = {
  tool: 'elevenlabs',
  detectors: ['talent-likeness'],
  reason: 'ADR for episode 3, line changed after picture lock',
  fields: {
    identity: { department: 'Post', role: 'Dialogue editor', episode: '3', vendor: 'Harbour Post', guild: 'none' },
    tool: { model: 'Voice', version: '3', tier: 'enterprise', trainsOnInput: 'no', termsOf: '2026-10-02' },
    purpose: { use: 'likeness', intent: 'Two words of a line re-voiced', story: 'sc. 42', phase: 'post' },
    inputs: {
      description: 'Dailies audio, four lines',
      owner: 'Northlight Pictures',
      likeness: 'yes',
      personalData: 'no',
    },
    output: { made: 'altered', mediaType: 'audio/wav', timecode: '00:12:04:10' },
    destination: { stage: 'final', prominence: 'prominent', declaredOn: '2026-11-20', watermark: false },
    people: {
      person: 'Ines Alvarado',
      standing: 'living',
      replica: 'employment-based',
      consent: 'Rider 4, filed with casting',
      signedOn: '2026-09-14',
      scope: 'ADR for episode 3 only',
      until: '2027-03-31',
    },
    principles: { noUnownedWork: 'yes', noTraining: 'yes', secured: 'yes', temporary: 'no', noPerformance: 'unsure' },
    union: { writerGivenMaterial: 'no', directorConsulted: 'yes', coveredWorkDisplaced: 'unsure' },
    authorship: { author: 'Mara Quill', changed: 'Edited by hand, two words kept' },
  },
};

const moodboard = {
  tool: 'firefly',
  reason: 'Moodboard for the harbour set',
  fields: {
    identity: { department: 'Art', role: 'Art director' },
    purpose: { use: 'ideation', intent: 'Light and weather references', phase: 'prep' },
    output: { made: 'generated', mediaType: 'image/png' },
    destination: { stage: 'temp' },
    principles: { noUnownedWork: 'yes', noTraining: 'yes', secured: 'yes', temporary: 'yes', noPerformance: 'yes' },
  },
};

const poster = {
  tool: 'firefly',
  reason: 'Poster in the harbour office, read aloud in the scene',
  fields: {
    identity: { department: 'Art', role: 'Graphics' },
    purpose: { use: 'on-camera-graphic', intent: 'A regatta poster of 1962', story: 'sc. 17', storyRelevant: 'yes' },
    output: {
      made: 'generated',
      mediaType: 'image/tiff',
      shareOfFrame: 12,
      digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
    },
    destination: { stage: 'final', prominence: 'prominent' },
    principles: { noUnownedWork: 'unsure', noTraining: 'yes', secured: 'yes', temporary: 'no', noPerformance: 'yes' },
    audience: { deepfake: 'no', credit: 'None planned' },
  },
};

/** As a browser tells of a host that behaves like a tool nobody has listed. */
const noticed: Draft = {
  type: 'slateguard.guard',
  data: {
    ...{ event: 'tool-noticed', tool: null, range: null, policy: null },
    detail: 'ai.lot.example behaves like a GenAI tool: model-interface (3), streamed-answer (1).',
  },
};

export interface SampleOptions {
  /** The last day of it, milliseconds. */
  now?: number;
  days?: number;
  /** What people typed in one record, in every field a record has for words. */
  payload?: string;
}

/** Enrols three devices and sends their records; the ids of its cases are `likeness`, `moodboard`, `poster`, `pages-1`… */
export async function sendSampleProduction(
  { origin, enrolmentToken }: { origin: string; enrolmentToken: string },
  { now = Date.now(), days = 40, payload = 'Notes for the read-through' }: SampleOptions = {},
): Promise<void> {
  const devices = [newDevice(), newDevice(), newDevice({ production: 'NL-077' })] as const;
  for (const device of devices) await device.enrol(origin, enrolmentToken);
  const [post, art, other] = devices;
  const at = (day: number, hour: number): string => new Date(now - day * DAY_MS - hour * 3_600_000).toISOString();
  const send = (device: (typeof devices)[number], drafts: readonly Draft[]): Promise<Response> =>
    device.send(
      origin,
      drafts.map((draft) => device.record(draft)),
    );
  const ordinary = (device: number): Draft[] =>
    Array.from({ length: days }, (_, index): Draft[] => {
      const day = days - index;
      const picked = everyday.filter((_use, n) => (n + day * 3 + device) % 5 < 2 || (n === 1 && day < 10));
      return picked.map((one, n) => ({ time: at(day, n / 4), data: attempt(one) }));
    }).flat();
  await send(
    post,
    [
      declared('likeness', likeness),
      ...ordinary(0),
      { time: at(0, 1), data: attempt(tried('chatgpt', 'unlisted', { reason: payload })) },
      asked('pages-1', 'claude', ['script'], 'Coverage of sc. 40 to 44 for the director'),
      asked('pages-2', 'claude', ['script'], 'Coverage of sc. 45 to 51 for the director'),
      asked('words', 'chatgpt', ['marking'], payload),
    ].map((draft, index) => ({ time: at(0, 1 - index / 1000), ...draft })),
  );
  await send(art, [
    declared('moodboard', moodboard),
    declared('poster', poster),
    ...ordinary(1),
    {
      type: 'slateguard.guard',
      data: {
        event: 'policy-refused',
        tool: null,
        detail: 'A field is unknown: detectros.',
        range: null,
        policy: null,
      },
    },
  ]);
  await send(art, [noticed]);
  await send(other, [{ data: attempt(tried('claude', 'approved')) }]);
}
