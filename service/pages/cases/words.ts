// The sentences about cases. Shared, approved, consented and cleared are four things, and none is said for another.
import type { CaseStatus } from '../../cases/case-status.ts';
import type { Pile } from '../../review/pile-names.ts';
import { statusNames } from '../../review/report/names.ts';
import type { Tone } from '../../../components/ui/tone.ts';
import { some } from '../words.ts';

const tones: Record<CaseStatus, Tone> = {
  draft: 'neutral',
  shared: 'neutral',
  escalated: 'call',
  'under-review': 'call',
  approved: 'fine',
  'approved-with-conditions': 'fine',
  declined: 'stopped',
  'in-use': 'fine',
  superseded: 'neutral',
  withdrawn: 'neutral',
  cut: 'neutral',
  delivered: 'neutral',
};

export const statusOf = (status: string): { word: string; tone: Tone } => ({
  word: statusNames[status as CaseStatus] ?? status,
  tone: tones[status as CaseStatus] ?? 'neutral',
});

export const piles: Record<Pile, string> = {
  waiting: 'To answer',
  shared: 'Shared',
  answered: 'Answered',
  over: 'Over',
};

export { routeNames as routes, nameOfUse } from '../../review/report/names.ts';

export const cases = {
  title: 'Cases',
  lead: 'What people asked for and what they told. Most urgent first: what waits for a person’s consent, then what waits longest.',
  columns: { what: 'What', status: 'Where it stands', since: 'Since', who: 'Department' },
  asked: (tool: string) => `Approval asked for ${tool}`,
  declared: (tool: string, use: string | null) => (use ? `${use}, with ${tool}` : `Use of ${tool} declared`),
  empty: {
    waiting: 'Nothing waits for an answer.',
    shared: 'Nothing was shared yet.',
    answered: 'Nothing was answered yet.',
    over: 'Nothing is over yet.',
  } satisfies Record<Pile, string>,
  choose: (what: string) => `Choose ${what}`,
  chosen: (n: number) => `${some(n, 'case', 'cases')} chosen`,
  declineAll: 'Decline those chosen',
  approveAll: 'Approve those chosen',
  bulkHint: 'Alike only: the same tool, and what was found. Each is answered and signed for itself.',
  bulkNote: 'A word to those who asked',
  bulkFailed: (n: number) => `${some(n, 'case', 'cases')} could not be answered so.`,
  back: 'All cases',
  whatIsAsked: 'What is asked',
  reason: 'In their words',
  route: 'What it needs',
  tool: 'Tool',
  tier: 'Tier',
  found: 'Found',
  department: 'Department',
  device: 'Device',
  opened: 'Asked',
  production: 'Production',
  use: 'Use',
  intent: 'Intent',
  story: 'Where in the story',
  inputs: 'Goes in',
  output: 'Comes out',
  stage: 'Destination',
  vendor: 'Vendor',
  principles: 'The five principles',
  principlesNone: 'The panel asks for none of them. Unanswered counts as unsure, and unsure as no.',
  principle: {
    noUnownedWork: 'Recreates nobody else’s work',
    noTraining: 'Tool keeps and trains on nothing',
    secured: 'Secured environment',
    temporary: 'Temporary, not in the finished picture',
    noPerformance: 'Replaces no performance and no covered work',
  },
  answers: { yes: 'Yes', no: 'No', unsure: 'Unsure, counts as no' },
  people: 'People depicted, and their consent',
  peopleNone: 'Nobody is named.',
  person: 'Person',
  standing: 'Standing',
  replica: 'Replica',
  consent: 'Consent on file',
  noConsent: 'None named',
  signedOn: 'Signed',
  scope: 'Covers',
  until: 'Until',
  similar: 'Similar decisions before',
  similarNone: 'None yet about this tool in this production.',
  records: 'Records that belong to it',
  recordsNone: 'None has arrived yet.',
  history: 'History',
  files: 'Written approval',
  filesNone: 'Nothing attached.',
  attach: 'Attach a file',
  attached: (name: string) => `${name} is attached.`,
  answer: 'The answer in force',
  by: 'By',
  conditions: 'Conditions',
  note: 'Note',
} as const;

export const deciding = {
  title: 'Decide',
  verdict: 'Answer',
  verdicts: { approved: 'Approve', declined: 'Decline', question: 'Ask back' },
  questionHint: 'Goes to whoever asked, as a question. The case stays open; their answer shows in its history.',
  conditions: 'Conditions',
  conditionsHint: 'Left empty: approved without conditions.',
  note: 'A word to whoever asked',
  question: 'Your question',
  until: 'Valid until',
  untilHint: 'Left empty: until it is withdrawn.',
  who: 'For whom',
  whos: { person: 'Whoever asked', department: 'Their department', production: 'Everybody on the production' },
  content: 'For what',
  contents: { same: 'This material only', use: 'Any material for this use' },
  consentReference: 'Where the signed consent is kept',
  consentOn: 'Signed on',
  consentHint: 'A word that there is consent is not a record of it: name the paper, or attach it below first.',
  send: { approved: 'Approve', declined: 'Decline', question: 'Ask back' },
  sending: 'Sending…',
  sent: 'Answered. Devices have it within a minute.',
  needsQuestion: 'Write the question first.',
  withdraw: 'Take the approval back',
  mayNot: 'Your role may read cases and not answer them.',
} as const;

export const events = {
  opened: 'Opened',
  moved: (to: string) => to,
  question: 'Asked back',
  reply: 'Answered by whoever asked',
  file: (name: string) => `${name} attached`,
} as const;
