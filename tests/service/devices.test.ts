import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DeviceHealth } from '../../lib/model/health.ts';
import { newDevice } from '../support/device.ts';
import { healthOf } from '../support/device-health.ts';
import { signedIn } from './identity/signed-in.ts';
import { ADMIN, codeOf, enrolled, startService } from './running-service.ts';

const HOUR = 3_600_000;

interface Shown {
  counts: Record<string, number>;
  devices: { device: string; production: string; state: string; why: string[]; health: DeviceHealth | null }[];
  next: string | null;
}

/** A service whose clock the test moves, with devices that report to it. */
async function watched() {
  let ahead = 0;
  const service = await startService({ now: () => new Date(Date.now() + ahead) });
  const shown = async (query = ''): Promise<Shown> => {
    const headers = { authorization: `Bearer ${ADMIN}` };
    return (await (await fetch(`${service.origin}/v1/devices${query}`, { headers })).json()) as Shown;
  };
  const stateOf = async (device: { id: string }, query = '') =>
    (await shown(query)).devices.find((each) => each.device === device.id)?.state;
  const join = async (health: DeviceHealth | null, production = 'NL-042') => {
    const device = newDevice({ production });
    const created = new Date(Date.now() + ahead).toISOString();
    await device.enrol(service.origin, 'enrolment-token-of-the-test', { created });
    if (health) expect((await device.report(service.origin, health, production, { created })).status).toBe(200);
    return device;
  };
  return { ...service, shown, stateOf, join, pass: (ms: number) => (ahead += ms) };
}

describe('the devices of a production', () => {
  it.each<[string, Partial<DeviceHealth>, RegExp]>([
    [
      'a refused policy',
      { refusals: [{ of: 'signed', reason: 'revision: 1 is older.', at: '2026-11-26T09:00:00.000Z' }] },
      /refused: revision/,
    ],
    [
      'a catalogue update that was refused',
      {
        catalogue: {
          ...{ version: null, issuedAt: null, expiresAt: null, expired: false, key: null, acceptedAt: null },
          ...{ checkedAt: null, trouble: null, tools: 0, added: 0, withdrawn: 0, uncovered: 0 },
          refusal: { reason: 'version: 2 is older than 3.', at: '2026-11-26T09:00:00.000Z' },
        },
      },
      /catalogue update was refused: version/,
    ],
    ['sites the browser keeps', { sites: { tools: 240, granted: 12, missing: ['claude'] } }, /12 of 240/],
    ['a lost layer', { layers: { ...healthOf().layers, 'page-hook': 'off' } }, /What pages send/],
    ['missing passages', { policy: { ...healthOf().policy, listsMissing: true } }, /passages/],
    ['a clock that is wrong', { clockSkewMs: -HOUR }, /clock/],
    ['records set aside', { delivery: { ...healthOf().delivery, quarantined: 2 } }, /2 records/],
  ])('are half set up with %s, and it is said why', async (_, parts, why) => {
    const { join, shown } = await watched();
    const device = await join(healthOf(parts));
    const [found] = (await shown()).devices;
    expect(found).toMatchObject({ device: device.id, state: 'half-applied', health: healthOf(parts) });
    expect(found!.why.join()).toMatch(why);
  });

  it('are well, behind, silent, or not heard from yet', async () => {
    const { join, shown, stateOf, pass } = await watched();
    const quiet = await join(healthOf());
    pass(49 * HOUR);
    const well = await join(healthOf());
    const behind = await join(healthOf({ extension: { version: '0.8.12', build: 'unbuilt' } }));
    const fresh = await join(null);
    expect(await Promise.all([quiet, well, behind, fresh].map((device) => stateOf(device)))).toEqual([
      'silent',
      'well',
      'outdated',
      'half-applied',
    ]);
    expect((await shown()).counts).toEqual({ silent: 1, 'half-applied': 1, outdated: 1, well: 1, revoked: 0 });
    expect(await stateOf(quiet, '?silentAfterHours=72')).toBe('well');
  });

  it('are behind as soon as a newer policy is published for them, and not by one for another production', async () => {
    const { join: add, stateOf, dataDir } = await watched();
    const device = await add(healthOf());
    const publish = (id: string) =>
      writeFileSync(
        join(dataDir, 'policy.json'),
        JSON.stringify({ policyVersion: 1, revision: 13, productions: [{ id }] }),
      );
    publish('HK-007');
    expect(await stateOf(device)).toBe('well');
    publish('NL-042');
    expect(await stateOf(device)).toBe('outdated');
  });

  it('replace what they said before', async () => {
    const { join, origin, shown } = await watched();
    const device = await join(healthOf({ clockSkewMs: HOUR }));
    await device.report(origin, healthOf());
    expect((await shown()).devices).toMatchObject([{ device: device.id, state: 'well', why: [] }]);
  });

  it('are told apart by production, filtered by state, and come page by page', async () => {
    const { join, shown } = await watched();
    for (let i = 0; i < 5; i++) await join(healthOf({ clockSkewMs: i % 2 ? HOUR : 0 }));
    const other = await join(healthOf(), 'HK-007');
    expect((await shown('?production=HK-007')).devices).toMatchObject([{ device: other.id, production: 'HK-007' }]);
    expect((await shown('?production=NL-042&state=half-applied')).devices).toHaveLength(2);
    expect((await shown('?production=NL-042&state=half-applied')).counts).toMatchObject({ well: 3, 'half-applied': 2 });
    const first = await shown('?production=NL-042&limit=3');
    const second = await shown(`?production=NL-042&limit=3&after=${first.next}`);
    const seen = [...first.devices, ...second.devices].map(({ device }) => device);
    expect([seen.length, new Set(seen).size, second.next]).toEqual([5, 5, null]);
  });
});

describe('a report', () => {
  it('is taken from an enrolled device only, once, for a production it is enrolled for', async () => {
    const { origin } = await startService();
    const [device, stranger] = [newDevice(), newDevice()];
    await enrolled(origin, device);
    expect((await stranger.report(origin, healthOf())).status).toBe(401);
    const again = { nonce: 'r'.repeat(22), created: new Date().toISOString() };
    expect((await device.report(origin, healthOf(), 'NL-042', again)).status).toBe(200);
    expect(await codeOf(await device.report(origin, healthOf(), 'NL-042', again))).toBe('replay');
    expect(await codeOf(await device.report(origin, healthOf(), 'HK-007'))).toBe('production');
  });

  it.each([[{}], [{ ...healthOf(), layers: {} }], [{ ...healthOf(), clockSkewMs: 'late' }]])(
    'that is none is refused: %#',
    async (health) => {
      const { origin } = await startService();
      const device = newDevice();
      await enrolled(origin, device);
      expect((await device.report(origin, health)).status).toBe(400);
      expect((await device.report(origin, healthOf(), 'NL\0')).status).toBe(400);
    },
  );

  it('keeps only what a report has', async () => {
    const { join, shown } = await watched();
    await join({ ...healthOf(), prompt: 'Mara Quill on the quay' } as DeviceHealth);
    expect(JSON.stringify(await shown())).not.toContain('Mara');
  });

  it('is shown to those who set devices up or review, for their own productions', async () => {
    const { join, origin, ledger } = await watched();
    await join(healthOf());
    const own = await join(healthOf(), 'HK-007');
    const auditor = await signedIn({ origin, ledger }, [{ role: 'auditor', productions: 'all' }]);
    expect((await auditor.get('/v1/devices')).status).toBe(403);
    const administrator = await signedIn({ origin, ledger }, [{ role: 'administrator', productions: ['HK-007'] }]);
    const seen = (await (await administrator.get('/v1/devices')).json()) as Shown;
    expect(seen).toMatchObject({ counts: { well: 1 }, devices: [{ device: own.id, production: 'HK-007' }] });
    expect((await administrator.get('/v1/devices?production=NL-042')).status).toBe(403);
  });

  it('is read by nobody who has not signed in', async () => {
    const { origin } = await startService();
    expect((await fetch(`${origin}/v1/devices`)).status).toBe(401);
  });
});
