import { expect, it } from 'vitest';
import { createKeptDeclarations, type KeptDeclaration } from '../../lib/declare/kept-declarations.ts';
import { memoryArea } from '../support/memory-log-store.ts';

const kept = (parts: Partial<KeptDeclaration> = {}): KeptDeclaration => ({
  case: 'c1',
  production: 'NL-042',
  at: '2026-11-26T09:00:00.000Z',
  until: '2026-11-27T05:00:00.000Z',
  detectors: ['script'],
  draft: {
    ...{ tool: 'claude', use: 'ideation', stage: 'temp', prominence: null, inputs: [] },
    ...{ story: '', whose: '', principles: {} },
  },
  ...parts,
});
const noon = '2026-11-26T12:00:00.000Z';

it('is in force on its tool and production, for the day, over a restart', async () => {
  const local = memoryArea();
  await createKeptDeclarations(local).keep(kept());
  const { inForce } = createKeptDeclarations(local);
  expect(await inForce('NL-042', 'claude', noon)).toMatchObject({ case: 'c1' });
  expect(await inForce('NL-042', 'runway', noon)).toBeNull();
  expect(await inForce('NL-043', 'claude', noon)).toBeNull();
  expect(await inForce('NL-042', 'claude', '2026-11-27T05:00:00.000Z')).toBeNull();
});

it('gives way to the next one on the same tool, and comes back when it is said again', async () => {
  const one = createKeptDeclarations(memoryArea());
  await one.keep(kept());
  await one.keep(kept({ case: 'c2', at: '2026-11-26T10:00:00.000Z' }));
  expect((await one.inForce('NL-042', 'claude', noon))?.case).toBe('c2');
  await one.keep(kept({ at: '2026-11-26T11:00:00.000Z' }));
  expect((await one.all()).map(({ case: id }) => id)).toEqual(['c1', 'c2']);
  expect((await one.inForce('NL-042', 'claude', noon))?.case).toBe('c1');
  await one.end('claude', noon);
  expect(await one.inForce('NL-042', 'claude', noon)).toBeNull();
  expect(await one.all()).toHaveLength(2);
});
