import { expect, it } from 'vitest';
import { fetchAnswers } from '../../lib/deliver/fetch-answers.ts';
import type { Answer } from '../../lib/model/answer.ts';
import { signedAnswer } from '../support/answers-of.ts';
import { deliveryBench } from '../support/delivery-bench.ts';
import { refuse, reply, tinyService } from '../support/tiny-service.ts';

type Sign = (text: string) => Promise<string>;
interface Made {
  device: string;
  sign: Sign;
  foreign: Sign;
}

async function answered(make: (made: Made) => Promise<unknown>) {
  const b = await deliveryBench();
  const foreign = (await tinyService()).signText;
  const made = { device: await b.device.id(), sign: b.service.signText, foreign };
  b.service.fault = (path) => (path === '/v1/answers' ? make(made).then((body) => reply(body)) : null);
  return { b, got: await fetchAnswers(b.deps, 'here on') };
}

it('brings what the service signed for this browser, and asks from where it was', async () => {
  const { b, got } = await answered(async ({ device, sign }) => ({
    answers: [await signedAnswer({ device, until: null, note: 'For "BLUEBIRD"\nonly' }, sign)],
    next: 'n2',
  }));
  expect(got).toMatchObject({ next: 'n2', answers: [{ case: 'case-118', verdict: 'approved' }] });
  expect(b.service.requests.at(-1)!.url).toMatch(/\/v1\/answers\?after=here%20on$/);
});

const page = (...answers: Answer[]) => ({ answers, next: 'n2' });
it.each<[string, (made: Made) => Promise<unknown>]>([
  ['signed by somebody else', async ({ device, foreign }) => page(await signedAnswer({ device }, foreign))],
  ['made out to another browser', async ({ sign }) => page(await signedAnswer({ device: 'another' }, sign))],
  ['lengthened', async ({ device, sign }) => page({ ...(await signedAnswer({ device }, sign)), until: null })],
  [
    'widened',
    async ({ device, sign }) => {
      const answer = await signedAnswer({ device }, sign);
      return page({ ...answer, covers: { ...answer.covers, detectors: null } });
    },
  ],
  [
    'one of two false',
    async ({ device, sign, foreign }) =>
      page(await signedAnswer({ device }, sign), await signedAnswer({ device, case: 'c2' }, foreign)),
  ],
  ['of no known form', () => Promise.resolve({ answers: [{}], next: 'n2' })],
  ['a page of somebody else', () => Promise.resolve('Welcome to the hotel')],
])('believes nothing that is %s', async (_, make) => {
  expect((await answered(make)).got).toBeNull();
});

it('says nothing while the service does not answer, or there is none', async () => {
  const b = await deliveryBench();
  b.service.fault = (path) => (path === '/v1/answers' ? Promise.resolve(refuse(503, 'store')) : null);
  expect(await fetchAnswers(b.deps, null)).toBeNull();
  b.place.config = null;
  expect(await fetchAnswers(b.deps, null)).toBeNull();
});
