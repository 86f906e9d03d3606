import { join, resolve } from 'node:path';
import { isCanonicalKey } from './device-key.ts';
import { readIdentitySettings } from './identity/identity-settings.ts';
import type { IdentitySettings } from './identity/identity-settings.ts';
import type { SiemSettings } from './siem/receivers.ts';
import { StartRefused } from './start-refused.ts';

export interface Settings {
  host: string;
  port: number;
  dataDir: string;
  databaseUrl: string | null;
  databaseOwnerUrl: string | null;
  enrolmentToken: string | null;
  adminToken: string | null;
  identity: IdentitySettings;
  policyKeys: string[];
  siem: SiemSettings;
}

/** Reads the environment. Throws `StartRefused` with the variable's name when one cannot be used. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL'] as const)
    if (env[name] && !/^postgres(?:ql)?:\/\//.test(env[name]))
      throw new StartRefused(`${name} is not a postgres:// address.`);
  const port = Number(env.PORT || 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new StartRefused('PORT is not a port number.');
  return {
    host: env.HOST || '127.0.0.1',
    port,
    dataDir: env.DATA_DIR ? resolve(env.DATA_DIR) : join(import.meta.dirname, 'data'),
    databaseUrl: env.DATABASE_URL || null,
    databaseOwnerUrl: env.DATABASE_OWNER_URL || null,
    enrolmentToken: env.ENROLMENT_TOKEN || null,
    adminToken: env.ADMIN_TOKEN || null,
    identity: readIdentitySettings(env),
    policyKeys: readPolicyKeys(env.POLICY_KEYS),
    siem: {
      webhook: env.SIEM_WEBHOOK || null,
      otlp: env.SIEM_OTLP || null,
      token: env.SIEM_TOKEN || null,
      allowPrivate: env.SIEM_ALLOW_PRIVATE === '1',
    },
  };
}

function readPolicyKeys(said: string | undefined): string[] {
  const keys = (said ?? '').split(/[\s,]+/).filter(Boolean);
  if (!keys.every(isCanonicalKey))
    throw new StartRefused('POLICY_KEYS: each is the "x" that npm run policy:sign -- --new-key printed.');
  return keys;
}
