// POST /v1/join-links: an enrolment token as a link a person opens in a browser of their own. GET /join: what they see
// there without the extension.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { isSafeEndpoint } from '../../lib/model/policy.ts';
import { makeJoinLink } from '../enrolment/join-links.ts';
import { ownOrigin } from '../identity/own-origin.ts';
import { assertWithin, visitorOf } from '../identity/visitor.ts';
import { Refusal } from '../refusal.ts';
import type { ServiceContext } from '../service-context.ts';
import { plainWords, StoredName } from '../stored-name.ts';
import type { WrongTokens } from '../wrong-tokens.ts';
import { forPeople } from './for-people.ts';

/** A link lies about in mails and chats. */
export const LONGEST_HOURS = 14 * 24;
export const USUAL_HOURS = 48;

const Wish = z.strictObject({
  production: StoredName,
  note: plainWords(200).default(''),
  hours: z.number().min(0.1).max(LONGEST_HOURS).default(USUAL_HOURS),
  maxUses: z.number().int().min(1).max(1000).default(1),
  /** Where browsers reach this service; left out: as people reach it. */
  address: z.string().max(500).refine(isSafeEndpoint).optional(),
});

const HOUR_MS = 3_600_000;

export function joinLinkRoutes(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  app.post<{ Body: z.infer<typeof Wish> }>(
    '/v1/join-links',
    { ...forPeople(context, wrongTokens, 'enrolment.manage'), schema: { body: Wish } },
    async (request, reply) => {
      const { hours, address: given, ...wish } = request.body;
      const { actor, within } = visitorOf(request);
      assertWithin(wish.production, within);
      const address = given ?? ownOrigin(request, context.identity.publicUrl);
      if (address === null)
        throw new Refusal(400, 'address', 'Say in "address" where browsers reach this service, or set PUBLIC_URL.');
      const by = { actor, remote: request.ip, now: context.now() };
      const expires = new Date(by.now.getTime() + hours * HOUR_MS);
      const place = { address, key: context.key.publicKey.x, dataDir: context.dataDir };
      const made = await context.store.transaction((rows) => makeJoinLink(rows, { ...wish, expires }, by, place));
      return reply.code(201).send(made);
    },
  );
  app.get('/join', { config: { access: 'anyone' } }, (_request, reply) => page(reply));
}

/** The link’s own words stand behind its #, which browsers keep to themselves. */
const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Join a show</title>
<h1>This link opens in Slateguard</h1>
<p>You see this page because Slateguard is not in this browser yet, or not awake. Install it, and this page goes on by itself; otherwise open the link again. Nothing about you was sent.</p>
</html>
`;

const page = (reply: FastifyReply): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .header(
      'content-security-policy',
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .send(PAGE);
