import { join, resolve } from 'node:path';
import type { SiemSettings } from './siem/receivers.ts';
import { StartRefused } from './start-refused.ts';

export interface Settings {
  host: string;
  port: number;
  dataDir: string;
  enrolmentToken: string | null;
  adminToken: string | null;
  siem: SiemSettings;
}

/** Reads the environment. Throws `StartRefused` with the variable's name when one cannot be used. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  if (env.DATABASE_URL)
    throw new StartRefused('DATABASE_URL is set, but this version keeps its ledger in SQLite only. Unset it to start.');
  const port = Number(env.PORT || 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new StartRefused('PORT is not a port number.');
  return {
    host: env.HOST || '127.0.0.1',
    port,
    dataDir: env.DATA_DIR ? resolve(env.DATA_DIR) : join(import.meta.dirname, 'data'),
    enrolmentToken: env.ENROLMENT_TOKEN || null,
    adminToken: env.ADMIN_TOKEN || null,
    siem: {
      webhook: env.SIEM_WEBHOOK || null,
      otlp: env.SIEM_OTLP || null,
      token: env.SIEM_TOKEN || null,
      allowPrivate: env.SIEM_ALLOW_PRIVATE === '1',
    },
  };
}
