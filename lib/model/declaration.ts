import { z } from 'zod';
import { CaseFields, useCodes } from './case-fields.ts';
import { detectorIds, type DetectorId } from './detector-id.ts';
import { toolStatuses } from './status.ts';

/** What may go into a tool, as crew would say it. Ids stand in records. */
export const declaredInputs = ['story', 'paperwork', 'pictures', 'people', 'likeness', 'others-work'] as const;
export type DeclaredInput = (typeof declaredInputs)[number];

/** What is found in each of them. What is in none (a password, a file nobody can read) no declaration speaks of. */
export const foundIn: Readonly<Record<DeclaredInput, readonly DetectorId[]>> = {
  story: ['script', 'storyboard', 'timed-text', 'protected-term', 'protected-passage', 'marking'],
  paperwork: ['call-sheet', 'schedule', 'budget', 'contract', 'contacts', 'report', 'protected-term', 'marking'],
  pictures: ['protected-image', 'camera-media', 'edit-data', 'delivery-package', 'protected-term', 'marking'],
  people: ['personal-data', 'contacts'],
  likeness: ['talent-likeness'],
  'others-work': ['copyrighted-work'],
};

/** What a `slateguard.declaration` record says; the service makes a case of it. */
export const DeclarationData = z.strictObject({
  /** The first declaration of the same use, when it is said again; absent on that first one. */
  case: z.string().min(1).max(100).optional(),
  tool: z.string().min(1).max(100),
  status: z.enum(toolStatuses),
  /** What will be found in what goes in. */
  detectors: z.array(z.enum(detectorIds)),
  reason: z.string().max(2000).nullable(),
  route: z.enum(['notify', 'judge', 'approve', 'consent']),
  /** ISO instant: it is for the day. */
  until: z.iso.datetime(),
  fields: CaseFields,
});
export type DeclarationData = z.infer<typeof DeclarationData>;

const principle = z.enum(['yes', 'no', 'unsure']);

/** What a person says on the page; everything else that is on record follows from it and from the tool. */
export const UseDraft = z.strictObject({
  tool: z.string().min(1).max(100),
  use: z.enum(useCodes),
  stage: z.enum(['temp', 'final', 'undecided']),
  /** Null where it is not asked. */
  prominence: z.enum(['incidental', 'prominent']).nullable(),
  /** Empty: nothing of the show's, nobody's. */
  inputs: z.array(z.enum(declaredInputs)).max(declaredInputs.length),
  /** Scene, shot or asset; may be empty. */
  story: z.string().max(200),
  /** Whose work or likeness; empty where neither is asked about. */
  whose: z.string().max(200),
  /** Only what was not known already. */
  principles: z.strictObject({ noTraining: principle.optional(), secured: principle.optional() }),
});
export type UseDraft = z.infer<typeof UseDraft>;
