import { describe, expect, it } from 'vitest';
import { createOnShow } from '../../lib/background/on-show.ts';
import { NO_SHOW } from '../../lib/policy/on-a-show.ts';
import { policyWith } from '../policy/builders.ts';

const policy = policyWith({
  productions: [{ id: 'HK-007' }, { id: 'NL-042', starts: '2026-09-01', wraps: '2026-11-30' }],
});

/** A browser's disk over several starts of its background. */
function browser() {
  const disk = new Map<string, unknown>();
  let clock = Date.parse('2026-11-20T12:00:00Z');
  const start = async () => {
    const show = createOnShow({
      local: {
        get: (key) => Promise.resolve({ [key]: disk.get(key) }),
        set: (items) => Promise.resolve(Object.entries(items).forEach(([key, value]) => disk.set(key, value))),
      },
      policy: () => policy,
      clock: () => clock,
    });
    await show.whenLoaded();
    return show;
  };
  return { start, disk, at: (instant: string) => (clock = Date.parse(instant)) };
}

describe('the show a browser works for', () => {
  it('is what was chosen, after a restart, too', async () => {
    const { start } = browser();
    expect(await (await start()).choose('NL-042')).toBe(true);
    expect((await start()).now()).toMatchObject({ production: { id: 'NL-042' }, off: null });
  });

  it('may be none: nothing is recorded until one is chosen again', async () => {
    const { start } = browser();
    const show = await start();
    await show.choose(NO_SHOW);
    expect(show.isOn()).toBe(false);
    expect((await start()).isOn()).toBe(false);
    await show.choose('HK-007');
    expect(show.isOn()).toBe(true);
  });

  it('ends with its wrap day, without anybody doing anything', async () => {
    const { start, at } = browser();
    const show = await start();
    await show.choose('NL-042');
    at('2026-12-02T12:00:00Z');
    expect(show.now()).toMatchObject({ production: { id: 'NL-042' }, off: 'wrapped' });
    expect(show.isOn()).toBe(false);
  });

  it('is not one the policy does not name', async () => {
    const show = await browser().start();
    expect(await show.choose('XX-1')).toBe(false);
    expect(show.now()).toMatchObject({ production: { id: 'HK-007' }, off: null });
  });

  it('is the policy’s first where what is kept cannot be read', async () => {
    const { start, disk } = browser();
    disk.set('background.show', { production: 7 });
    expect((await start()).now().production?.id).toBe('HK-007');
  });
});
