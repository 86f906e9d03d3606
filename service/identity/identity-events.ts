import type { Rows } from '../store/rows.ts';

export interface IdentityEvent {
  at: string;
  actor: string;
  remote: string;
  event:
    | 'code-made'
    | 'signed-in'
    | 'signed-out'
    | 'refused'
    | 'enrolment-token-made'
    | 'enrolment-token-revoked'
    | 'device-revoked'
    | 'sessions-ended'
    | 'own-view-opened';
  /** JSON; never a code or a token. */
  detail: string;
}

export const noteIdentity = (rows: Rows, event: IdentityEvent): Promise<void> =>
  rows.insert('identity_event', [{ ...event }]);
