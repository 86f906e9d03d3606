import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { keptSecret } from '../kept-secret.ts';

export interface EnrolmentToken {
  token: string;
  /** One sentence for whoever starts the service. */
  note: string;
}

/** The token devices enrol with: the one given, else one kept in the data folder, made the first time. */
export function openEnrolmentToken(given: string | null, dataDir: string): EnrolmentToken {
  if (given !== null) return { token: given, note: 'Enrolment token: the one in ENROLMENT_TOKEN.' };
  const path = join(dataDir, 'enrolment-token');
  const { secret, made } = keptSecret(path, () => randomBytes(24).toString('base64url'));
  return { token: secret, note: made ? `Enrolment token: ${secret} (kept in ${path})` : `Enrolment token: in ${path}` };
}
