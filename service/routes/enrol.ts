// POST /v1/enrol: the token registers a public key for a production, and nothing else.
import type { FastifyInstance } from 'fastify';
import { Enrolment, EnrolmentReply, enrolText, MAX_CLOCK_SKEW_MS } from '../../lib/model/protocol.ts';
import { isCanonicalKey, isSignedBy, thumbprint } from '../device-key.ts';
import { readmit, revocationOf } from '../devices/revocations.ts';
import { notSignedIn, Refusal } from '../refusal.ts';
import type { TokenEnd } from '../../lib/model/join.ts';
import { endOf, tokenFor, useToken } from '../enrolment/token-store.ts';
import { sameToken } from '../same-token.ts';
import type { ServiceContext } from '../service-context.ts';
import type { WrongTokens } from '../wrong-tokens.ts';

const MAX_BODY_BYTES = 8 * 1024;

export function enrolRoute(app: FastifyInstance, context: ServiceContext, wrongTokens: WrongTokens): void {
  app.post<{ Body: Enrolment }>(
    '/v1/enrol',
    {
      bodyLimit: MAX_BODY_BYTES,
      config: { access: 'enrolment-token', rateLimit: { max: context.limits.enrolments, timeWindow: 60_000 } },
      schema: { body: Enrolment, response: { 200: EnrolmentReply } },
    },
    async (request) => {
      wrongTokens.assertFew(request.ip);
      const by = await tokenOf(context, request.body);
      if (by === null) {
        const { token, production } = request.body;
        const end = await endOf(context.store, token, production, context.now());
        // Whoever holds a token that was good is told what became of it; whoever guesses, nothing.
        if (end !== null) throw ended(end);
        wrongTokens.note(request.ip);
        throw notSignedIn();
      }
      assertHoldsKey(request.body, context.now());
      return { device: await enrol(context, request.body, by), serviceKey: context.key.publicKey };
    },
  );
}

const words: Record<TokenEnd, string> = {
  'token-expired': 'This token has expired.',
  'token-used-up': 'This token has been used up.',
  'token-revoked': 'This token was taken back.',
};
const ended = (end: TokenEnd): Refusal => new Refusal(401, end, words[end]);

/** What a device came with: the token of the environment, for any production, or one that was made for this one. */
type Token = 'environment' | { id: string };

async function tokenOf(
  { store, enrolmentToken, now }: ServiceContext,
  { token, production }: Enrolment,
): Promise<Token | null> {
  if (sameToken(token, enrolmentToken)) return 'environment';
  const id = await tokenFor(store, token, production, now());
  return id === null ? null : { id };
}

function assertHoldsKey(enrolment: Enrolment, now: Date): void {
  const { publicKey, created, signature } = enrolment;
  if (!isCanonicalKey(publicKey.x) || !isSignedBy(publicKey.x, enrolText(enrolment), signature))
    throw new Refusal(400, 'proof', 'The signature is not that of the key.');
  if (Math.abs(Date.parse(created) - now.getTime()) > MAX_CLOCK_SKEW_MS)
    throw new Refusal(
      401,
      'clock',
      'The clocks of device and service are too far apart. The Date header has the time.',
    );
}

/** The same key again is the same device, and no further use; another production is added to it. Throws 401. */
async function enrol(
  { store, now, counters }: ServiceContext,
  { publicKey, production }: Enrolment,
  by: Token,
): Promise<string> {
  const device = thumbprint(publicKey.x);
  const at = now().toISOString();
  const other = 'ON CONFLICT DO NOTHING';
  await store.transaction(async (rows) => {
    const registered = `INSERT INTO device (id, x, enrolled_at) VALUES (?, ?, ?) ${other}`;
    await rows.run(registered, device, publicKey.x, at);
    const added = `INSERT INTO enrolment (device, production, at, token) VALUES (?, ?, ?, ?) ${other}`;
    const token = by === 'environment' ? null : by.id;
    const isNew = await rows.run(added, device, production, at, token);
    const revocation = await revocationOf(rows, device, production);
    if (revocation) await readmit(rows, revocation, token, at);
    if ((isNew || revocation) && token !== null && !(await useToken(rows, token))) throw ended('token-used-up');
  });
  counters.add('slateguard_enrolments_total');
  return device;
}
