import { fetchPublished } from '../deliver/fetch-published.ts';
import type { FlushDeps, ServiceConfig } from '../deliver/flush.ts';
import { hex, utf8 } from '../log/base64url.ts';
import { isSignedBy } from '../log/is-signed-by.ts';
import type { PublishedDeps } from '../policy/policy-source.ts';

/** How what a production publishes is had and verified. */
export const publishing = (transport: () => FlushDeps, config: () => ServiceConfig | null): PublishedDeps => ({
  ask: (url, etag, limit) => fetchPublished(transport(), { config: config(), url, etag, limit }),
  verify: isSignedBy,
  sha256: async (text) => hex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)))),
});
