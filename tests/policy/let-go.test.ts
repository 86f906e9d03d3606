import { describe, expect, it } from 'vitest';
import { GRACE_MS } from '../../lib/policy/hear.ts';
import { withoutMaterial } from '../../lib/policy/without-material.ts';
import { policyKey } from '../support/policy-key.ts';
import { documentWith, NOW, textWith } from './builders.ts';
import { settled, World } from './world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const url = 'https://desk.example/v1/policy';
const key = policyKey();
const show = { id: 'HK-007', title: 'Harbour Kite', showcode: 'MAGPIE', wraps: '2026-11-20' };
const protect = {
  terms: [{ text: 'MAGPIE' }],
  talent: [{ name: 'Ines Alvarado', consent: [{ scope: 'ADR' }] }],
};
const parts = { revision: 1, onError: 'block', productions: [show], protect };

/** A device that had the policy, and on which the show was then closed. */
async function closedOn(world: World) {
  const worker = await world.startWorker();
  world.closed = ['HK-007'];
  await worker.source.letGo();
  await settled();
  return worker;
}
const saidOf = (world: World): string => JSON.stringify([...world.disk.values()]);

describe('a document without its material', () => {
  it('keeps its rules, and neither names nor people', () => {
    expect(withoutMaterial(documentWith(parts))).toEqual({
      ...documentWith({ revision: 1, onError: 'block', productions: [{ id: 'HK-007', wraps: '2026-11-20' }] }),
    });
    expect(withoutMaterial(JSON.stringify(documentWith(parts)))).not.toMatch(/MAGPIE|Alvarado|Kite/);
  });

  it.each([['not json'], ['{"productions":7}'], [null], [7], [{ productions: [null] }]])(
    '%j is left as it is',
    (odd) => {
      expect(withoutMaterial(odd)).toBe(odd);
    },
  );
});

describe('a policy whose show was closed here', () => {
  it('stays in force for its rules; its material is gone, from the disk too, whatever the browser delivers', async () => {
    const world = new World();
    world.managed = { value: textWith(parts) };
    const { source } = await closedOn(world);
    expect(source.current().policy).toMatchObject({ onError: 'block', protect: { terms: [], talent: [] } });
    expect(saidOf(world)).not.toMatch(/MAGPIE|Alvarado|Kite/);
    const again = await world.startWorker();
    expect(again.source.current().policy?.protect.terms).toEqual([]);
    expect(saidOf(world)).not.toMatch(/MAGPIE|Alvarado|Kite/);
    expect(again.source.current().refusal).toBeNull();
  });

  it('is whole again when the wrap is put off', async () => {
    const world = new World();
    world.managed = { value: textWith(parts) };
    const { source } = await closedOn(world);
    await world.edit({ value: textWith({ ...parts, productions: [{ ...show, wraps: '2027-01-31' }] }) });
    expect(source.current().policy?.protect.terms).toHaveLength(1);
  });

  it('keeps everything while another of its shows goes on', async () => {
    const world = new World();
    world.managed = { value: textWith({ ...parts, productions: [show, { id: 'NL-042' }] }) };
    const { source } = await closedOn(world);
    expect(source.current().policy?.protect.terms).toHaveLength(1);
  });

  it('may be a signed one: asked for again, and whole when the clock that ran ahead is put right', async () => {
    const world = new World();
    world.managed = { value: textWith({ productions: [{ id: 'HK-007' }], bundle: { url, publicKeys: [key.key] } }) };
    world.site.set(url, key.publish(documentWith({ ...parts, revision: 3 })));
    const { source } = await closedOn(world);
    await source.refreshSigned();
    expect(source.current().policy).toMatchObject({ revision: 3, protect: { terms: [] } });
    expect(source.current().signed?.refusal).toBeNull();
    expect(saidOf(world)).not.toMatch(/MAGPIE|Alvarado|Kite/);
    world.clock = NOW - 7 * DAY_MS;
    await source.letGo();
    await source.refreshSigned();
    expect(source.current().policy?.protect.terms).toHaveLength(1);
    expect(source.current().signed?.refusal).toBeNull();
  });
});

describe('a policy that IT takes away', () => {
  it('protects past its day of grace for as long as its records are owed, and is gone when they are not', async () => {
    const world = new World();
    world.managed = { value: textWith(parts) };
    const { source, told } = await world.startWorker();
    let isOwed = true;
    world.mayLapse = () => Promise.resolve(!isOwed);
    await world.edit('absent');
    await world.pass(GRACE_MS + DAY_MS);
    await source.refresh();
    expect(source.current().policy?.protect.terms).toHaveLength(1);
    isOwed = false;
    await source.refresh();
    expect(source.current().policy).toBeNull();
    expect(told.flatMap(({ news }) => news)).toEqual(['applied', 'missing', 'lapsed']);
    expect(saidOf(world)).not.toMatch(/MAGPIE|Alvarado|Kite/);
  });

  it('can be forgotten at once', async () => {
    const world = new World();
    world.managed = { value: textWith(parts) };
    const { source } = await world.startWorker();
    world.managed = 'absent';
    await source.forget();
    expect(source.current()).toMatchObject({ policy: null, missingSince: null });
    expect(saidOf(world)).not.toMatch(/MAGPIE|Alvarado|Kite/);
  });
});
