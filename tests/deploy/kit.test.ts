import { DOMParser } from '@xmldom/xmldom';
import { parse as parsePlist } from 'plist';
import { describe, expect, it } from 'vitest';
import { makeKit } from '../../scripts/deploy/make-kit.ts';
import { orderFrom } from '../../scripts/deploy/order-from.ts';
import type { KitOrder } from '../../scripts/deploy/kit-order.ts';
import { managedKey, registryEntries } from '../../scripts/deploy/registry.ts';
import { EDGE_ID_TO_COME } from '../../scripts/release/identity.ts';
import { awkwardPolicies } from './awkward-policies.ts';
import { readReg } from './read-reg.ts';

const ordered = (policy: string): KitOrder => {
  const order = orderFrom({ policy, version: '1.2.3', url: 'https://downloads.example/slateguard', hardened: true });
  if (typeof order === 'string') throw new Error(order);
  return order;
};

const windows = ['chrome', 'edge', 'firefox'] as const;

const parseXml = (text: string) => {
  const onError = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(text, 'text/xml');
};
const attribute = (text: string): string =>
  parseXml(`<v>${text}</v>`).getElementsByTagName('data')[0]!.getAttribute('value')!;

/** The base64 blocks of a script, as PowerShell would decode them. */
const blocks = (script: string): Record<string, string> =>
  Object.fromEntries(
    [...script.matchAll(/^\$(\w+) = Read-Block @'\r\n([\w+/=\r\n]*)\r\n'@\r$/gm)].map(([, name, text]) => [
      name!,
      Buffer.from(text!.replaceAll(/\s/g, ''), 'base64').toString('utf8'),
    ]),
  );

interface Profile {
  PayloadContent: Record<string, unknown>[];
}

describe.each(awkwardPolicies)('a kit for $name', ({ policy }) => {
  const order = ordered(policy);
  const kit = makeKit(order);
  const text = (name: string): string => Buffer.from(kit.get(name)!).toString('utf8');

  it('reaches every browser on Linux as it was written', () => {
    for (const browser of ['chrome', 'edge', 'chromium'] as const) {
      const file = JSON.parse(text(`linux/${browser}.json`)) as { '3rdparty': { extensions: object } };
      expect(file['3rdparty'].extensions).toEqual({ [order.ids[browser]]: { policy } });
    }
    const { policies } = JSON.parse(text('linux/policies.json')) as { policies: Record<string, unknown> };
    expect(policies['3rdparty']).toEqual({ Extensions: { [order.ids.firefox]: { policy } } });
  });

  it.each(windows)('goes through the registry file of %s', (browser) => {
    const values = readReg(kit.get(`windows/${browser}.reg`)!);
    const key = `${managedKey(browser, order.ids[browser])}\\policy`;
    expect(values.get(key)).toEqual({ kind: 'string', value: policy });
    expect(values.size).toBe(registryEntries(browser, order).length);
  });

  it.each(['deploy', 'detect', 'remove'])('goes through the script that is to %s, which is plain ASCII', (name) => {
    const script = text(`windows/${name}.ps1`);
    expect(script).toMatch(/^[\t\r\n -~]*$/);
    const { policy: carried, list } = blocks(script);
    expect(carried).toBe(policy);
    const wanted = windows.flatMap((browser) => registryEntries(browser, order));
    const entries = JSON.parse(list!) as { type: string; value: unknown }[];
    expect(
      entries.map((entry) => (entry.type === 'policy' ? { ...entry, type: 'string', value: policy } : entry)),
    ).toEqual(wanted);
  });

  it.each(windows)('goes through the configuration profile of %s', (browser) => {
    const { PayloadContent } = parsePlist(text(`macos/${browser}.mobileconfig`)) as unknown as Profile;
    const last = PayloadContent.at(-1)!;
    const found =
      browser === 'firefox' ? last['3rdparty'] : { Extensions: { [order.ids[browser]]: { policy: last['policy'] } } };
    expect(found).toEqual({ Extensions: { [order.ids[browser]]: { policy } } });
  });

  it('goes through Intune and the Google Admin console', () => {
    for (const browser of ['chrome', 'firefox']) {
      const values = text(`intune/${browser}-oma-uri.txt`)
        .split('\n')
        .filter((line) => line.startsWith('Value:'));
      expect(attribute(values.at(-1)!.replace(/^Value: +/, ''))).toBe(policy);
    }
    expect(JSON.parse(text('google-admin/chrome.json'))).toEqual({ policy: { Value: policy } });
  });
});

describe('the administrative template', () => {
  const kit = makeKit(ordered('{}'));
  const template = parseXml(Buffer.from(kit.get('windows/slateguard.admx')!).toString());
  const texts = parseXml(Buffer.from(kit.get('windows/en-US/slateguard.adml')!).toString());
  const all = (document: typeof template, tag: string, name: string): string[] =>
    [...document.getElementsByTagName(tag)].map((element) => element.getAttribute(name)!);

  it('names no text, presentation or box that is missing', () => {
    const used = [
      ...Buffer.from(kit.get('windows/slateguard.admx')!)
        .toString()
        .matchAll(/\$\((string|presentation)\.(\w+)\)/g),
    ];
    const known = { string: all(texts, 'string', 'id'), presentation: all(texts, 'presentation', 'id') };
    expect(used.length).toBeGreaterThan(8);
    for (const [, kind, id] of used) expect(known[kind as keyof typeof known]).toContain(id);
    expect(all(texts, 'textBox', 'refId')).toEqual(all(template, 'text', 'id'));
  });

  it('writes where the browsers read', () => {
    const { ids } = ordered('{}');
    const chromiums = ['Google\\Chrome', 'Microsoft\\Edge', 'Chromium'];
    expect(all(template, 'policy', 'key')).toEqual([
      ...chromiums.map((name) => `SOFTWARE\\Policies\\${name}\\3rdparty\\extensions\\${ids.chrome}\\policy`),
      `SOFTWARE\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\${ids.firefox}`,
    ]);
    expect(new Set(all(template, 'text', 'valueName'))).toEqual(new Set(['policy']));
  });
});

describe('who the extension is', () => {
  const from = (wishes: object) => orderFrom({ policy: '{}', version: '1', hardened: false, ...wishes });
  const other = 'abcdefghijklmnopabcdefghijklmnop';

  it('has an id of its own in the Edge store, which nobody can guess', () => {
    expect(from({})).toMatchObject({ ids: { edge: EDGE_ID_TO_COME } });
    expect(from({ edgeId: other })).toMatchObject({ ids: { edge: other } });
    expect(from({ url: 'https://d.example', id: other })).toMatchObject({ ids: { chrome: other, edge: other } });
  });

  it.each([{ id: 'ABC' }, { edgeId: `${other}x` }, { url: 'file:///share' }])(
    'refuses %o with the reason',
    (wishes) => {
      expect(from(wishes)).toMatch(/is not an/);
    },
  );
});
