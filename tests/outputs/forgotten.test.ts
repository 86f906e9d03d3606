import { expect, it } from 'vitest';
import { createAccounts } from '../../lib/background/accounts.ts';
import { createKeptOutputs } from '../../lib/outputs/kept-outputs.ts';
import { KeptOutput } from '../../lib/model/output.ts';

/** Storage as an extension has it. */
function area() {
  const kept: Record<string, unknown> = {};
  return {
    get: (key: string) => Promise.resolve({ [key]: kept[key] }),
    set: (values: Record<string, unknown>) => Promise.resolve(void Object.assign(kept, values)),
    remove: (key: string) => Promise.resolve(void delete kept[key]),
  };
}

const output = (id: string, production: string): KeptOutput =>
  KeptOutput.parse({
    ...{ id, production, at: '2026-11-01T09:00:00Z', fileName: 'still.png', markedAt: null },
    data: {
      ...{ event: 'taken', tool: 'runway', status: 'approved', account: null, declaration: null, channel: 'download' },
      ...{
        name: 'still.png',
        type: 'image/png',
        size: 1,
        sha256: null,
        unhashed: 'not in the page',
        credentials: null,
      },
      ...{ sourceType: null, stage: null, policy: { id: production, revision: 1, source: 'managed' } },
    },
  });

it('what was taken for a show, and whose account was said on it, is forgotten with it and no other', async () => {
  const local = area();
  const outputs = createKeptOutputs(local);
  await outputs.keep(output('a', 'NL-042'));
  await outputs.keep(output('b', 'HK-007'));
  await outputs.forget('NL-042');
  expect((await outputs.all()).map(({ id }) => id)).toEqual(['b']);

  const accounts = createAccounts({ session: area(), local });
  await accounts.said('NL-042', 'poe', 'personal');
  await accounts.said('HK-007', 'poe', 'production');
  await accounts.forget('NL-042');
  expect(await accounts.of('NL-042', 'poe')).toEqual({ known: null, isComing: false });
  expect((await accounts.of('HK-007', 'poe')).known).toEqual({ is: 'production', by: 'said' });
});
