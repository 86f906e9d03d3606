import { expect, it } from 'vitest';
import { toolFor } from '../../lib/tools/tool-for.ts';
import { ordinaryHosts as hosts } from '../support/ordinary-hosts.ts';

it('has a day full of hosts', () => expect(hosts.length).toBeGreaterThanOrEqual(150));

it.each(hosts)('%s is no tool', (host) => {
  expect(toolFor(`https://${host}/`)).toBeNull();
  expect(toolFor(`https://www.${host}/some/page?q=chatgpt.com`)).toBeNull();
});
