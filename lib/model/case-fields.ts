// What is asked about one use, after the log fields of the production's own rules; every group may be empty at first.
import { z } from 'zod';

const word = z.string().min(1).max(200);
const words = z.string().min(1).max(2000);
const yes = z.boolean();
/** "Unsure" is an answer, and goes the way of a no. */
const principle = z.enum(['yes', 'no', 'unsure']);
const day = z.iso.date();

/** Fields that may each be left out, and the group with them. */
const group = <S extends z.ZodRawShape>(shape: S) => z.strictObject(shape).partial().optional();

/** What the use is for; the triage goes by it. */
export const useCodes = [
  'ideation',
  'admin-text',
  'script-analysis',
  'script-writing',
  'previs',
  'final-design',
  'on-camera-graphic',
  'temp-sound',
  'final-music',
  'clean-up',
  'archive-alteration',
  'synthetic-record',
  'likeness',
  'synthetic-performer',
  'real-person',
  'training',
  'personal-data',
  'transcription',
  'other',
] as const;
export type UseCode = (typeof useCodes)[number];

export const CaseFields = z.strictObject({
  identity: group({
    showCode: word,
    season: word,
    episode: word,
    unit: word,
    department: word,
    role: word,
    vendor: word,
    guild: word,
  }),
  tool: group({
    model: word,
    version: word,
    url: z.string().max(2000),
    tier: word,
    agreement: word,
    trainsOnInput: principle,
    retention: words,
    termsOf: day,
    indemnity: principle,
    commercialUse: principle,
    step: word,
  }),
  purpose: group({ use: z.enum(useCodes), intent: words, phase: word, story: words, storyRelevant: principle }),
  inputs: group({
    description: words,
    files: z.array(z.strictObject({ name: word, sha256: z.string().regex(/^[\da-f]{64}$/), type: word })).max(100),
    owner: word,
    licence: words,
    classification: word,
    personalData: principle,
    likeness: principle,
  }),
  output: group({
    sha256: z.string().regex(/^[\da-f]{64}$/),
    mediaType: word,
    parameters: words,
    take: word,
    timecode: word,
    shareOfFrame: z.number().min(0).max(100),
    made: z.enum(['generated', 'altered', 'enhanced']),
    digitalSourceType: word,
    contentCredentials: yes,
  }),
  destination: group({
    stage: z.enum(['temp', 'final', 'undecided']),
    prominence: z.enum(['incidental', 'prominent']),
    declaredOn: day,
    watermark: yes,
  }),
  authorship: group({ author: word, before: words, changed: words, arranged: words, evidence: words }),
  people: group({
    person: word,
    standing: z.enum(['living', 'deceased', 'minor']),
    replica: word,
    consent: word,
    signedOn: day,
    scope: words,
    until: day,
    compensation: word,
    notice: words,
  }),
  union: group({ writerGivenMaterial: principle, directorConsulted: principle, coveredWorkDisplaced: principle }),
  principles: group({
    noUnownedWork: principle,
    noTraining: principle,
    secured: principle,
    temporary: principle,
    noPerformance: principle,
  }),
  audience: group({ label: words, credit: words, deepfake: principle, class: word, deliveredTo: word }),
});
export type CaseFields = z.infer<typeof CaseFields>;
