// Who has to be asked about a use: nobody but told, one more question, the production, or the person themselves.
import type { CaseFields, UseCode } from '../model/case-fields.ts';
import type { DetectorId } from '../model/detector-id.ts';
import type { ToolStatus } from '../model/status.ts';

export const routes = ['notify', 'judge', 'approve', 'consent'] as const;
export type Route = (typeof routes)[number];

const stricter = (a: Route, b: Route): Route => (routes.indexOf(a) >= routes.indexOf(b) ? a : b);

export const routeOfUse: Record<UseCode, Route> = {
  ideation: 'notify',
  'admin-text': 'notify',
  'script-analysis': 'judge',
  'script-writing': 'approve',
  previs: 'judge',
  'final-design': 'approve',
  'on-camera-graphic': 'judge',
  'temp-sound': 'notify',
  'final-music': 'approve',
  'clean-up': 'notify',
  'archive-alteration': 'approve',
  'synthetic-record': 'approve',
  likeness: 'consent',
  'synthetic-performer': 'approve',
  'real-person': 'consent',
  training: 'approve',
  'personal-data': 'approve',
  transcription: 'judge',
  other: 'judge',
};

/** A secure tool does not clear these. */
const found: Partial<Record<DetectorId, Route>> = { 'talent-likeness': 'consent', 'personal-data': 'approve' };

export interface Use {
  fields: CaseFields;
  /** Where the production stands on the tool; null where it is not known. */
  status: ToolStatus | null;
  detectors: readonly DetectorId[];
}

/** The strictest of what it is for, what is answered, and what was found. No answer counts as an unsure one. */
export function routeOf({ fields, status, detectors }: Use): Route {
  const { purpose, principles, destination, people, inputs } = fields;
  const all: Route[] = [purpose?.use ? routeOfUse[purpose.use] : 'judge'];
  for (const answer of Object.values(principles ?? {})) if (answer !== 'yes') all.push('approve');
  for (const detector of detectors) all.push(found[detector] ?? 'notify');
  if (destination?.stage === 'final' || destination?.prominence === 'prominent') all.push('approve');
  if (inputs?.personalData !== undefined && inputs.personalData !== 'no') all.push('approve');
  if (people?.person !== undefined || (inputs?.likeness ?? 'no') !== 'no') all.push('consent');
  const strictest = all.reduce(stricter);
  // An approved tool is the answer to the question that was left; any other is not.
  if (strictest === 'judge') return status === 'approved' ? 'notify' : 'approve';
  return strictest;
}
