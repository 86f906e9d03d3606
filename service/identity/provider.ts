// Signing in with the production's own provider: OpenID Connect, authorization code with PKCE.
import * as oidc from 'openid-client';
import { z } from 'zod';
import { isLoopback } from './oidc-settings.ts';
import type { OidcSettings } from './oidc-settings.ts';

/** How long a provider may take, seconds. */
const TIMEOUT_S = 5;

/** What this browser has to bring back. */
const Attempt = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() });

export interface Claimed {
  subject: string;
  name: string;
  groups: string[];
}

export interface Provider {
  name: string;
  issuer: string;
  /** Where the browser goes, and what it takes along in {@link attemptCookie}. Throws when the provider does not answer. */
  start(origin: string): Promise<{ address: string; attempt: string }>;
  /** Who came back. Throws when anything is not as it was agreed. */
  finish(origin: string, query: string, attempt: string): Promise<Claimed>;
  /** Where the browser signs out there, too; null where the provider has no such place. */
  signOut(origin: string): Promise<string | null>;
}

const CALLBACK = '/sign-in/callback';

export function createProvider(settings: OidcSettings): Provider {
  const { issuer, scope } = settings;
  const configuration = discoveredOnce(settings);
  return {
    name: settings.name,
    issuer,
    async start(origin) {
      const verifier = oidc.randomPKCECodeVerifier();
      const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: origin + CALLBACK,
        scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
      const attempt = Buffer.from(JSON.stringify({ state, nonce, verifier })).toString('base64url');
      return { address: address.href, attempt };
    },
    async finish(origin, query, attempt) {
      const { state, nonce, verifier } = Attempt.parse(JSON.parse(Buffer.from(attempt, 'base64url').toString()));
      const config = await configuration();
      const tokens = await oidc.authorizationCodeGrant(config, new URL(`${origin}${CALLBACK}?${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      return read(settings, claims.sub, await complete(settings, config, tokens.access_token, claims));
    },
    async signOut(origin) {
      const config = await configuration();
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: `${origin}/sign-in` }).href;
    },
  };
}

/** What the provider says of itself; asked again only when it did not answer. */
function discoveredOnce({ issuer, clientId, clientSecret }: OidcSettings): () => Promise<oidc.Configuration> {
  let found: Promise<oidc.Configuration> | null = null;
  const at = new URL(issuer);
  const authentication = clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
  return () => {
    found ??= oidc
      .discovery(at, clientId, undefined, authentication, {
        timeout: TIMEOUT_S,
        execute: isLoopback(at) ? [oidc.allowInsecureRequests] : [],
      })
      .catch((error: unknown) => {
        found = null;
        throw error;
      });
    return found;
  };
}

type Claims = Readonly<Record<string, unknown>>;

/** Many providers keep groups out of the token and tell them when asked. */
async function complete(
  { groupsClaim }: OidcSettings,
  config: oidc.Configuration,
  accessToken: string,
  claims: Claims & { sub: string },
): Promise<Claims> {
  if (groupsClaim in claims && 'name' in claims) return claims;
  if (config.serverMetadata().userinfo_endpoint === undefined) return claims;
  return { ...claims, ...(await oidc.fetchUserInfo(config, accessToken, claims.sub)) };
}

function read({ groupsClaim }: OidcSettings, subject: string, claims: Claims): Claimed {
  const names = [claims.name, claims.preferred_username, claims.email, subject];
  const name = names.map(cleaned).find(Boolean) ?? 'unnamed';
  const said = claims[groupsClaim];
  const groups = (Array.isArray(said) ? said : [said]).filter((group): group is string => typeof group === 'string');
  return { subject, name, groups };
}

const cleaned = (name: unknown): string =>
  typeof name === 'string'
    ? name
        .replace(/[\p{Cc}\p{Cf}]/gu, '')
        .trim()
        .slice(0, 200)
    : '';
