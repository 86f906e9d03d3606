import { readOidcSettings } from './oidc-settings.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { StartRefused } from '../start-refused.ts';

export interface IdentitySettings {
  /** Where people's browsers reach the service; null: on this machine only. */
  publicUrl: string | null;
  /** Codes of the command line let in more than a first administrator. */
  localSignIn: boolean;
  /** The production's own provider; null: there is none. */
  oidc: OidcSettings | null;
}

export const noIdentity: IdentitySettings = { publicUrl: null, localSignIn: false, oidc: null };

const loopback = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** Reads the environment. Throws `StartRefused` naming the variable. */
export function readIdentitySettings(env: NodeJS.ProcessEnv): IdentitySettings {
  return {
    publicUrl: readPublicUrl(env.PUBLIC_URL || null),
    localSignIn: env.LOCAL_SIGN_IN === '1',
    oidc: readOidcSettings(env),
  };
}

function readPublicUrl(text: string | null): string | null {
  if (text === null) return null;
  const url = URL.parse(text);
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.pathname !== '/' || url.search || url.username)
    throw new StartRefused('PUBLIC_URL is not an address like https://disclosure.northlight.example');
  if (url.protocol === 'http:' && !loopback.test(url.hostname))
    throw new StartRefused('PUBLIC_URL has to be https: people’s sessions do not travel in the open.');
  return url.origin;
}
