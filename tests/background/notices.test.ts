import { beforeEach, expect, it } from 'vitest';
import { createNotices } from '../../lib/background/notices.ts';
import { Policy } from '../../lib/model/policy.ts';

const policyOf = (notice: object) =>
  Policy.parse({ policyVersion: 1, productions: [{ id: 'NL-042', title: 'The Long Tide' }], notice });
const stamp = () => ({ id: 'NL-042', revision: 12, source: 'managed' as const, issuedAt: null });

let stored: Record<string, unknown>;
let policy: Policy | null;
beforeEach(() => {
  stored = {};
  policy = policyOf({ version: '2026-09' });
});
const local = {
  get: (key: string) => Promise.resolve({ [key]: stored[key] }),
  set: (items: Record<string, unknown>) => Promise.resolve(void Object.assign(stored, items)),
};
const open = () =>
  createNotices({
    local,
    policy: () => policy,
    production: () => policy?.productions[0] ?? null,
    stamp,
    clock: () => Date.parse('2026-11-20T09:00:00Z'),
  });

it('is due until this version has been acknowledged, and kept over a restart', async () => {
  const { version, acknowledgedAt } = await open().state();
  expect(acknowledgedAt).toBeNull();
  expect(await open().acknowledge(version)).toBe(true);
  expect((await open().state()).acknowledgedAt).toBe('2026-11-20T09:00:00.000Z');
});

it('is due again when the production says something new, and not when anything else changes', async () => {
  await open().acknowledge((await open().state()).version);
  policy = { ...policyOf({ version: '2026-09' }), revision: 40 };
  expect((await open().state()).acknowledgedAt).not.toBeNull();
  policy = policyOf({ version: '2026-12' });
  expect((await open().state()).acknowledgedAt).toBeNull();
});

it('is due again when tools nobody has listed are looked for: more is recorded then', async () => {
  await open().acknowledge((await open().state()).version);
  policy = { ...policyOf({ version: '2026-09' }), discovery: true };
  expect(await open().state()).toMatchObject({ acknowledgedAt: null, discovery: true });
});

it('only what was on the screen is acknowledged', async () => {
  const { version } = await open().state();
  policy = policyOf({ version: '2026-12' });
  expect(await open().acknowledge(version)).toBe(false);
  expect((await open().state()).acknowledgedAt).toBeNull();
});

it('opens by itself once for each version, also when two ask at once', async () => {
  const notices = open();
  expect(await Promise.all([notices.takeTurn(), notices.takeTurn()])).toEqual([true, false]);
  expect(await open().takeTurn()).toBe(false);
  policy = policyOf({ version: '2026-12' });
  expect(await open().takeTurn()).toBe(true);
});

it('what was kept in another shape counts as not read', async () => {
  stored['background.notice'] = { acknowledged: 'yes' };
  expect((await open().state()).acknowledgedAt).toBeNull();
});
