// POST /v1/enrol: the token registers a public key for a production, and nothing else.
import type { FastifyInstance } from 'fastify';
import { Enrolment, EnrolmentReply, enrolText, MAX_CLOCK_SKEW_MS } from '../../lib/model/protocol.ts';
import { isCanonicalKey, isSignedBy, thumbprint } from '../device-key.ts';
import { notSignedIn, Refusal } from '../refusal.ts';
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
      if (!sameToken(request.body.token, context.enrolmentToken)) {
        wrongTokens.note(request.ip);
        throw notSignedIn();
      }
      assertHoldsKey(request.body, context.now());
      return { device: await enrol(context, request.body), serviceKey: context.key.publicKey };
    },
  );
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

/** The same key again is the same device; another production is added to it. */
async function enrol({ store, now, counters }: ServiceContext, { publicKey, production }: Enrolment): Promise<string> {
  const device = thumbprint(publicKey.x);
  const at = now().toISOString();
  const other = 'ON CONFLICT DO NOTHING';
  await store.transaction(async (rows) => {
    const registered = `INSERT INTO device (id, x, enrolled_at) VALUES (?, ?, ?) ${other}`;
    await rows.run(registered, device, publicKey.x, at);
    const added = `INSERT INTO enrolment (device, production, at) VALUES (?, ?, ?) ${other}`;
    await rows.run(added, device, production, at);
  });
  counters.add('slateguard_enrolments_total');
  return device;
}
