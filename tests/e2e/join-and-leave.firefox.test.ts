// A browser of one's own in Firefox: in by a link, out by leaving, in again, out by the show's wrap.
import { expect, it } from 'vitest';
import type { HealthState } from '../../lib/messaging/replies.ts';
import type { LogRecord } from '../../lib/model/record.ts';
import { outputOf } from '../../scripts/setup/extension.ts';
import { launchFirefox } from '../support/firefox.ts';
import { firefoxPages } from '../support/firefox-pages.ts';
import { policy } from '../support/policy.ts';
import { servePages } from '../support/serve-pages.ts';
import { startService } from '../support/service.ts';
import { valveTo } from '../support/valve.ts';

const talent = [{ name: 'Ines Alvarado', consent: [{ scope: 'ADR, episode 3' }] }];
const SOON = { timeout: 40_000, interval: 500 };

const deletions = (records: LogRecord[]): string[] =>
  records.flatMap(({ type, data }) =>
    type === 'slateguard.guard' && data.event === 'material-deleted' ? [data.detail] : [],
  );

async function invited() {
  const [server, service] = await Promise.all([servePages(), startService()]);
  const valve = await valveTo(service.endpoint);
  const publish = (revision: number, parts: object = {}): void => {
    const made = policy({ revision, protect: { talent } });
    const productions = made.productions.map((production) => ({ ...production, ...parts }));
    service.put('policy.json', JSON.stringify({ ...made, productions }));
  };
  publish(4);
  const invite = () => {
    const told = service.command('join-link', '--production', 'NL-042', '--address', valve.endpoint).split('\n');
    return { link: told[0]!, fingerprint: told[1]!.replace('Fingerprint ', '') };
  };
  const firefox = await launchFirefox({ port: server.port, extension: outputOf('firefox') });
  const pages = firefoxPages(firefox);
  const look = async () => {
    const [health, stored] = JSON.parse(
      await firefox.inExtension<string>(`async () => {
        const { reply } = await browser.runtime.sendMessage({ name: 'health.state', data: {} });
        return JSON.stringify([reply, JSON.stringify(await browser.storage.local.get(null))]);
      }`),
    ) as [HealthState, string];
    return { health, stored };
  };
  /** Has the service's turn now, rather than when the wait after a failure is over. */
  const retryNow = () =>
    firefox.inExtension("() => browser.alarms.create('slateguard.sweep', { when: Date.now() + 100 })");
  const told = async (): Promise<string | null | undefined> => {
    await retryNow();
    return (await look()).health.closings[0]?.toldAt;
  };
  const close = async () => {
    await firefox.close();
    await Promise.all([valve.close(), server.close(), service.stop()]);
  };
  return { firefox, service, valve, publish, invite, pages, look, told, close };
}

it(
  'a link brings a browser to a show and leaving is the way back; a second one, and the wrap is',
  { timeout: 180_000 },
  async () => {
    const { firefox, service, valve, publish, invite, pages, look, told, close } = await invited();
    try {
      const first = invite();
      const page = await pages.follow(first.link, 'join.html');
      await page.shows(first.fingerprint);
      expect(await page.text()).toMatch(/NL-042[\s\S]*What is recorded/);
      expect(await service.records()).toEqual([]);
      await page.press('It matches: join NL-042');
      await page.shows('This browser works for The Long Tide now.');
      expect((await look()).health).toMatchObject({
        production: { id: 'NL-042' },
        health: { policy: { revision: 4 } },
      });
      expect((await look()).stored).toContain('Ines Alvarado');

      const tool = await firefox.open('https://claude.ai/');
      await expect.poll(async () => (await look()).stored, SOON).toMatch(/"log.sittings":\[\{/);
      valve.shut();
      await page.press('Leave The Long Tide');
      await page.shows('still waiting for its service');
      const during = await look();
      expect(during.health.closings).toMatchObject([{ production: 'NL-042', why: 'left', deleted: null }]);
      expect(during.stored).toContain('Ines Alvarado');
      valve.open();
      await expect.poll(told, SOON).toEqual(expect.any(String));
      await tool.close();
      const left = await look();
      expect(left.stored).not.toMatch(/Ines Alvarado|BLUEBIRD|Mara Quill|Long Tide|a-token/);
      expect(left.health).toMatchObject({ hasService: false, health: { policy: { source: 'built-in' } } });
      expect(deletions(await service.records())).toEqual([
        expect.stringMatching(/^The person left the production; all records had arrived\./),
      ]);

      const again = await pages.follow(invite().link, 'join.html');
      await again.press('It matches: join NL-042');
      await again.shows('This browser works for The Long Tide now.');
      expect((await look()).stored).toContain('Ines Alvarado');
      publish(5, { wraps: '2026-10-31' });
      await firefox.inExtension("() => browser.runtime.sendMessage({ name: 'policy.asked', data: {} })");
      await expect.poll(async () => deletions(await service.records()), SOON).toHaveLength(2);
      await expect.poll(async () => (await look()).stored, SOON).not.toMatch(/Ines Alvarado|BLUEBIRD|Mara Quill/);
      expect((await look()).health).toMatchObject({ off: 'wrapped' });
      const records = await service.records();
      expect(records.every(({ subject }) => subject === 'NL-042')).toBe(true);
      const epochs = Map.groupBy(records, ({ epoch }) => epoch);
      expect(epochs.size).toBe(2);
      for (const of of epochs.values())
        expect(of.map(({ sequence }) => Number(sequence))).toEqual(of.map((_, at) => at + 1));
    } finally {
      await close();
    }
  },
);
