// Every sentence of the reviewing pages.
import type { AnswerKind } from '../../lib/model/attempt.ts';
import type { RecordType } from '../../lib/model/record.ts';

const many = new Intl.NumberFormat('en-GB');
export const number = (n: number): string => many.format(n);
export const some = (n: number, one: string, more: string): string => `${number(n)} ${n === 1 ? one : more}`;

export { decisionWords } from '../review/decision-words.ts';

export const typeWords: Record<RecordType, string> = {
  'slateguard.attempt': 'Held or noted',
  'slateguard.visit': 'Ordinary use',
  'slateguard.declaration': 'Use declared',
  'slateguard.output': 'Taken from a tool',
  'slateguard.approval': 'Approval asked or used',
  'slateguard.guard': 'The guard itself',
};

/** What somebody did, as others read it. */
export const theirAnswers: Record<Exclude<AnswerKind, 'none'>, string> = {
  cancelled: 'cancelled',
  removed: 'removed it and went on',
  continued: 'continued',
  asked: 'asked for approval',
  switched: 'switched to another tool',
};

export const words = {
  retry: 'Try again',
  loading: 'Fetching…',
  nowhere: 'There is no such page',
  notYours: 'Your role does not cover this page',
  all: 'All',
  none: 'None',
  notSaid: 'Not said',
  older: 'Older',
  more: 'More',
  newer: 'Back to the newest',
  keysHint: 'Press ? for keys',
  nav: {
    label: 'Sections',
    skip: 'Skip to the page',
    overview: 'Overview',
    records: 'Records',
    cases: 'Cases',
    tools: 'Tools',
    devices: 'Devices',
    people: 'Identities',
    policy: 'Policy',
    exports: 'Exports',
    signOut: 'Sign out',
  },
  filters: {
    label: 'Filter',
    production: 'Production',
    tool: 'Tool',
    detector: 'Found',
    decision: 'Decision',
    type: 'Kind',
    device: 'Device',
    search: 'Search reasons and notes',
    remove: (what: string) => `Remove filter ${what}`,
    clear: 'Show everything',
  },
  views: {
    label: 'Saved views',
    save: 'Save this view',
    name: 'Name of the view',
    keep: 'Save',
    drop: (name: string) => `Remove the view ${name}`,
  },
  records: {
    title: 'Records',
    lead: 'What devices recorded, newest first. No prompt, file or passage is ever in a record; a reason somebody typed is.',
    columns: { when: 'When', what: 'What', device: 'Device', production: 'Production' },
    empty: 'No record yet',
    emptyBody: 'A device’s first record arrives within a minute of its first use of a generative AI tool.',
    noMatch: 'No record matches.',
    shown: (n: number, more: boolean) => `${some(n, 'record', 'records')}${more ? ', and older ones' : ''}`,
    keys: '/ search · j and k move · Enter opens · ? hides this',
  },
  record: {
    back: 'All records',
    reason: 'Reason given',
    happened: 'Happened',
    received: 'Received',
    production: 'Production',
    device: 'Device',
    tool: 'Tool',
    status: 'Standing of the tool',
    account: 'Account',
    found: 'Found',
    decision: 'Decision',
    rule: 'Rule',
    answer: 'What they did',
    policy: 'Policy',
    content: 'Content',
    contentOf: (length: number, kind: string) => `${some(length, 'character', 'characters')}, ${kind}; not kept`,
    case: 'Case',
    kept: 'Kept',
    keptOn: 'Until somebody erases it.',
    keptUntil: (day: string) => `Until ${day}, then it goes by itself.`,
    keptHeld: 'The production is on hold: nothing goes.',
    proof: 'Proof',
    near: 'What happened around it',
    nearLead: 'The same device, in the order it wrote. Times are its own.',
    asStored: 'As stored',
    asStoredLead: 'Exactly as it was sent, but for the account, of which only the domain is shown.',
    sealed: ['Its own hash fits what it says.', 'Its own hash does not fit what it says.'],
    follows: ['It follows on the record before it.', 'The record before it is missing or another.'],
    first: 'It is the first of its chain.',
    inTree: (leaf: number, size: number) => `It is leaf ${number(leaf)} of the ${number(size)} signed for.`,
    notInTree: 'It is not where the signed tree says.',
    notYet: 'It is not signed for yet; that happens every hour.',
    this: 'This record',
  },
  when: 'When',
} as const;
