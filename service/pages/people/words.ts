import type { IdentifyState } from '../../identify/requests.ts';

export const people = {
  title: 'Who somebody is',
  lead: 'Pages show devices, not people. To learn who is behind one, somebody asks with a reason and a second person agrees for a time; the person concerned sees both, by name.',
  none: 'Nobody has asked.',
  columns: { when: 'Asked', device: 'Device', reason: 'Reason', state: 'State', act: 'What you can do' },
  states: {
    waiting: 'Waiting for a second person',
    lapsed: 'Nobody decided within seven days',
    declined: 'Declined',
    'in-force': 'Agreed to',
    over: 'Agreed to, and over',
  } satisfies Record<IdentifyState, string>,
  askedBy: (name: string) => `Asked by ${name}`,
  decidedBy: (name: string) => `by ${name}`,
  until: 'until',
  hours: 'For how many hours',
  note: 'A word to whoever asked',
  approve: 'Agree',
  decline: 'Decline',
  show: 'Show who it is',
  ask: 'Ask who this is',
  askLead:
    'A second person has to agree: a data-protection officer or an administrator, never you. The person concerned will see your name and your reason.',
  reason: 'Reason',
  needsReason: 'Say why first.',
  send: 'Ask for a second person',
  sent: 'Asked. It stands under Identities until somebody decides.',
  known: {
    note: 'Note beside its link or token',
    noNote: 'None: it came by the production’s common token',
    madeBy: 'Made by',
    since: 'Enrolled',
    accounts: 'Accounts in its records',
    noAccounts: 'None',
    looked: 'That you looked is on record.',
  },
} as const;
