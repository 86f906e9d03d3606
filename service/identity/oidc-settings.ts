import { resolve } from 'node:path';
import { StartRefused } from '../start-refused.ts';

export interface OidcSettings {
  issuer: string;
  clientId: string;
  /** Null: a public client, with PKCE alone. */
  clientSecret: string | null;
  /** On the button. */
  name: string;
  scope: string;
  groupsClaim: string;
  /** After how long the provider is asked again who somebody is and in which groups, ms. */
  recheckMs: number;
  /** Which group has which roles; null: `groups.json` in the data folder. */
  groupsFile: string | null;
}

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** Null without `OIDC_ISSUER`. Throws `StartRefused` naming the variable. */
export function readOidcSettings(env: NodeJS.ProcessEnv): OidcSettings | null {
  if (!env.OIDC_ISSUER) return null;
  const issuer = URL.parse(env.OIDC_ISSUER);
  if (!issuer || !(issuer.protocol === 'https:' || isLoopback(issuer)))
    throw new StartRefused('OIDC_ISSUER is not an https:// address.');
  if (!env.OIDC_CLIENT_ID) throw new StartRefused('OIDC_CLIENT_ID is missing.');
  const scope = env.OIDC_SCOPE || 'openid profile';
  if (!scope.split(' ').includes('openid')) throw new StartRefused('OIDC_SCOPE has to contain openid.');
  return {
    issuer: env.OIDC_ISSUER,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: env.OIDC_CLIENT_SECRET || null,
    name: env.OIDC_NAME || issuer.host,
    scope,
    groupsClaim: env.OIDC_GROUPS_CLAIM || 'groups',
    recheckMs: minutesIn(env.OIDC_RECHECK_MINUTES) * 60_000,
    groupsFile: env.OIDC_GROUPS ? resolve(env.OIDC_GROUPS) : null,
  };
}

/** Short enough that who has left a group is out within the hour, long enough to work in. */
const RECHECK_MINUTES = 60;

function minutesIn(text: string | undefined): number {
  const minutes = text ? Number(text) : RECHECK_MINUTES;
  if (Number.isInteger(minutes) && minutes >= 5 && minutes <= 720) return minutes;
  throw new StartRefused('OIDC_RECHECK_MINUTES is a whole number from 5 to 720.');
}

/** Plain HTTP, and no further than this machine. */
export const isLoopback = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && loopback.test(hostname);
