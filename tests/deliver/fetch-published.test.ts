import { expect, it } from 'vitest';
import { fetchPublished } from '../../lib/deliver/fetch-published.ts';
import { deliveryBench } from '../support/delivery-bench.ts';
import { refuse } from '../support/tiny-service.ts';

it.each([
  [403, 'revoked', 'The production has taken this browser off.'],
  [401, 'unauthorised', 'The service does not know this browser.'],
] as const)('says of a %i %s what it is', async (status, code, why) => {
  const b = await deliveryBench();
  b.service.fault = (path) => (path === '/v1/policy' ? Promise.resolve(refuse(status, code)) : null);
  const config = (await b.deps.config())!;
  const url = `${config.endpoint}/v1/policy`;
  expect(await fetchPublished(b.deps, { config, url, etag: null, limit: 1000 })).toEqual({ kind: 'failed', why });
});
