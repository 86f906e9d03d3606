// What each role may do. What stands nowhere here is refused, whoever asks.
import { together } from './person.ts';
import type { Person, Productions, Role } from './person.ts';

export const permissions = [
  'records.read',
  'records.export',
  'records.erase',
  'cases.read',
  'cases.answer',
  'evidence.export',
  'proofs.read',
  'access.read',
  'people.manage',
  'enrolment.manage',
  'devices.read',
  'policy.edit',
  'policy.publish',
  'identity.see',
  'identity.ask',
  'identity.confirm',
] as const;
export type Permission = (typeof permissions)[number];

/**
 * An auditor sees who read what, an administrator sets things up: neither reads what a person did. A script coordinator
 * says what is to be protected; publishing it is somebody else's. Who is behind a device one person asks, and another
 * agrees to, never the same, whatever roles they have.
 */
const ofRole: Record<Role, readonly Permission[]> = {
  reviewer: [
    'records.read',
    'cases.read',
    'cases.answer',
    'proofs.read',
    'devices.read',
    'identity.see',
    'identity.ask',
  ],
  exporter: ['records.read', 'records.export', 'evidence.export', 'proofs.read'],
  auditor: ['access.read', 'proofs.read'],
  administrator: [
    'people.manage',
    'enrolment.manage',
    'devices.read',
    'policy.edit',
    'policy.publish',
    'identity.see',
    'identity.confirm',
  ],
  'script-coordinator': ['policy.edit'],
  'data-protection-officer': [
    'records.read',
    'records.erase',
    'cases.read',
    'access.read',
    'proofs.read',
    'identity.see',
    'identity.ask',
    'identity.confirm',
  ],
};

/** Where a person may do it; an empty list for nowhere. */
export const reachOf = ({ grants }: Pick<Person, 'grants'>, permission: Permission): Productions =>
  together(grants.filter(({ role }) => ofRole[role].includes(permission)).map(({ productions }) => productions));

export const isNowhere = (productions: Productions): boolean => productions !== 'all' && productions.length === 0;
