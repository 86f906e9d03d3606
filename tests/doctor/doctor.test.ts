import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { exitCode } from '../../scripts/doctor/check-machine.ts';
import type { Diagnosis } from '../../scripts/doctor/examine.ts';
import { inRoot } from '../../scripts/setup/root.ts';
import { fileFor, ids, kit, onLinux, overFile, places, policy } from './machine.ts';
import type { Browser } from './machine.ts';

interface Case {
  name: string;
  browser: Browser;
  /** Text of the file the kit made, changed. */
  change: (text: string) => string;
  says: RegExp;
  state?: Diagnosis['state'];
}

const swap =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
    return text.replaceAll(from, to);
  };
type Entry = Record<string, unknown>;
interface Document {
  ExtensionSettings: Record<string, Entry>;
  '3rdparty': { extensions: Record<string, Entry>; Extensions: Record<string, Entry> };
  policies: Document;
}
const edit =
  (change: (document: Document) => unknown) =>
  (text: string): string => {
    const document = JSON.parse(text) as Document;
    return JSON.stringify(change(document) ?? document);
  };
const own = (document: Document): Entry => document.ExtensionSettings[ids.chromium]!;
const third = (document: Document): Entry => document['3rdparty'].extensions[ids.chromium]!;
const set = (value: unknown) => edit((document) => void (third(document)['policy'] = value));

const cases: Case[] = [
  // Files
  { name: 'a brace too few', browser: 'chromium', change: (text) => text.trimEnd().slice(0, -1), says: /is not JSON/ },
  { name: 'a comment', browser: 'firefox', change: (text) => `// ours\n${text}`, says: /is not JSON/ },
  {
    name: 'a last comma in Firefox',
    browser: 'firefox',
    change: (text) => text.replace(/\n\}\s*$/, ',\n}'),
    says: /is not JSON/,
  },
  {
    name: 'a last comma in Chromium, which reads over it',
    browser: 'chromium',
    change: (text) => text.replace(/\n\}\s*$/, ',\n}'),
    says: /^$/,
    state: 'in force',
  },
  {
    name: 'a list for a document',
    browser: 'chromium',
    change: (text) => `[${text}]`,
    says: /is a list, not an object/,
  },
  { name: 'an empty file', browser: 'chromium', change: () => '', says: /is not JSON/ },
  {
    name: 'the wrapping of Firefox in Chromium',
    browser: 'chromium',
    change: (text) => `{"policies":${text}}`,
    says: /how Firefox wraps/,
  },
  {
    name: 'no wrapping in Firefox',
    browser: 'firefox',
    change: edit(({ policies }) => policies),
    says: /Firefox reads only what stands in it/,
  },
  // Names
  {
    name: 'ExtensionSettings in small letters',
    browser: 'chromium',
    change: swap('"ExtensionSettings"', '"extensionSettings"'),
    says: /must be written "ExtensionSettings"/,
  },
  {
    name: 'a space after a name',
    browser: 'firefox',
    change: swap('"ExtensionSettings"', '"ExtensionSettings "'),
    says: /must be written "ExtensionSettings"/,
  },
  {
    name: 'ForceList with a large L',
    browser: 'chromium',
    change: edit((document) => ({ ...document, ExtensionInstallForceList: [] })),
    says: /must be written "ExtensionInstallForcelist"/,
  },
  {
    name: '3rdParty',
    browser: 'chromium',
    change: swap('"3rdparty"', '"3rdParty"'),
    says: /must be written "3rdparty"/,
  },
  {
    name: 'a hardening line in another case',
    browser: 'firefox',
    change: swap('"DisableSafeMode"', '"disableSafeMode"'),
    says: /must be written "DisableSafeMode"/,
  },
  {
    name: 'Extensions with a large E in Chromium',
    browser: 'chromium',
    change: swap('"extensions"', '"Extensions"'),
    says: /"Extensions" must be written "extensions"/,
  },
  {
    name: 'extensions with a small e in Firefox',
    browser: 'firefox',
    change: swap('"Extensions"', '"extensions"'),
    says: /"extensions" must be written "Extensions"/,
  },
  {
    name: 'Policy for policy',
    browser: 'chromium',
    change: swap('"policy":', '"Policy":'),
    says: /must be written "policy"/,
  },
  // Ids
  {
    name: 'the id of Chrome in Edge',
    browser: 'edge',
    change: swap(ids.edge, ids.chromium),
    says: /has no entry for abcdefghijklmnop/,
  },
  {
    name: 'the id of Chrome in Edge’s 3rdparty',
    browser: 'edge',
    change: (text) => text.replace(new RegExp(`(3rdparty[^]*)${ids.edge}`), `$1${ids.chromium}`),
    says: new RegExp(`has nothing for ${ids.edge}; it has ${ids.chromium}`),
  },
  {
    name: 'a placeholder for Edge',
    browser: 'edge',
    change: swap(ids.edge, 'EDGE-ADD-ONS-ID-AFTER-PUBLISHING'),
    says: /where the id of the Edge store belongs/,
  },
  {
    name: 'the id of Firefox in Chromium',
    browser: 'chromium',
    change: swap(ids.chromium, ids.firefox),
    says: /is the id for Firefox/,
  },
  {
    name: 'the id of Chromium in Firefox',
    browser: 'firefox',
    change: swap(ids.firefox, ids.chromium),
    says: /is a Chromium id/,
  },
  {
    name: 'an id in capitals',
    browser: 'chromium',
    change: swap(ids.chromium, ids.chromium.toUpperCase()),
    says: /ids are written exactly so/,
  },
  {
    name: 'an id with a letter too few',
    browser: 'chromium',
    change: swap(ids.chromium, ids.chromium.slice(1)),
    says: /is not an extension id/,
  },
  // The policy
  {
    name: 'the policy as an object in Chromium',
    browser: 'chromium',
    change: set(JSON.parse(policy)),
    says: /is an object, not text: the browser drops it/,
  },
  {
    name: 'the policy as an object in Firefox, which may be',
    browser: 'firefox',
    change: edit(({ policies }) => void (policies['3rdparty'].Extensions[ids.firefox]!['policy'] = JSON.parse(policy))),
    says: /^$/,
    state: 'in force',
  },
  { name: 'the policy as a list', browser: 'chromium', change: set([policy]), says: /is a list, not text/ },
  {
    name: 'the wrapping of the Google console',
    browser: 'chromium',
    change: set({ Value: policy }),
    says: /Google Admin console only/,
  },
  {
    name: 'no policy',
    browser: 'chromium',
    change: edit((document) => void delete third(document)['policy']),
    says: /has no "policy"/,
  },
  {
    name: 'no 3rdparty',
    browser: 'chromium',
    change: edit(({ '3rdparty': _, ...document }) => document),
    says: /does not reach the extension/,
  },
  {
    name: 'a policy that is no JSON',
    browser: 'firefox',
    change: (text) => text.replace('policyVersion\\"', 'policyVersion'),
    says: /policy .*JSON/,
  },
  {
    name: 'a field nobody knows',
    browser: 'chromium',
    change: set(policy.replace('productions', 'prodcutions')),
    says: /prodcutions/,
  },
  {
    name: 'a policy that has expired',
    browser: 'chromium',
    change: set(policy.replace('{', '{"expiresAt":"2026-01-01T00:00:00Z",')),
    says: /policy .*expire/i,
  },
  {
    name: 'an older policy',
    browser: 'chromium',
    change: set(policy.replace('"revision":7', '"revision":6')),
    says: /not the expected one \(this is revision 6\)/,
  },
  {
    name: 'more than the policy',
    browser: 'chromium',
    change: edit((document) => void (third(document)['mode'] = 'x')),
    says: /mode is nothing the extension reads/,
    state: 'in force',
  },
  // Installation
  {
    name: 'an unknown mode',
    browser: 'chromium',
    change: swap('force_installed', 'force_install'),
    says: /refuses all of ExtensionSettings/,
  },
  {
    name: 'toolbar_state hidden in Edge',
    browser: 'edge',
    change: swap('force_shown', 'hidden'),
    says: /"hidden" is none of force_shown/,
  },
  {
    name: 'toolbar_state in Chromium',
    browser: 'chromium',
    change: swap('toolbar_pin', 'toolbar_state'),
    says: /is no field of this browser/,
    state: 'in force',
  },
  {
    name: 'normal installation',
    browser: 'chromium',
    change: swap('force_installed', 'normal_installed'),
    says: /people can remove the guard/,
  },
  {
    name: 'no update_url',
    browser: 'chromium',
    change: edit((document) => void delete own(document)['update_url']),
    says: /has no update_url/,
  },
  {
    name: 'install_url missing in Firefox',
    browser: 'firefox',
    change: swap('install_url', 'update_url'),
    says: /has no install_url/,
  },
  {
    name: 'ExtensionSettings as text',
    browser: 'chromium',
    change: edit((document) => ({ ...document, ExtensionSettings: JSON.stringify(document.ExtensionSettings) })),
    says: /is a string, not an object/,
  },
  {
    name: 'a list as text',
    browser: 'chromium',
    change: edit((document) => ({ ...document, MandatoryExtensionsForIncognitoNavigation: ids.chromium })),
    says: /is a string, not a list/,
  },
  {
    name: 'hosts the guard may not see',
    browser: 'chromium',
    change: edit((document) => void (document.ExtensionSettings['*']!['runtime_blocked_hosts'] = ['*://*.example'])),
    says: /keeps the guard away/,
  },
  {
    name: 'no private windows in Firefox',
    browser: 'firefox',
    change: swap('"private_browsing": true', '"private_browsing": false'),
    says: /does not run in private windows/,
    state: 'in force',
  },
];

const one = (diagnoses: Diagnosis[] | string, browser: string): Diagnosis => {
  if (typeof diagnoses === 'string') throw new Error(diagnoses);
  return diagnoses.find((diagnosis) => diagnosis.browser === browser)!;
};
const told = ({ problems }: Diagnosis): string => problems.map(({ where, what }) => `${where} ${what}`).join('\n');

describe('the doctor', () => {
  it.each(['chromium', 'edge', 'firefox'] as const)('finds nothing wrong with the kit in %s', (browser) => {
    const diagnosis = one(onLinux({ [places[browser]]: fileFor(browser) }, policy), browser);
    expect(diagnosis).toMatchObject({ state: 'in force', problems: [], policy: 'revision 7, production HK-007' });
  });

  it.each(cases)('$name ($browser)', ({ browser, change, says, state = 'drift' }) => {
    const diagnosis = one(onLinux({ [places[browser]]: change(fileFor(browser)) }, policy), browser);
    expect(told(diagnosis)).toMatch(says);
    expect(diagnosis.state).toBe(state);
  });
});

describe('where the files lie', () => {
  const good = fileFor('chromium');
  const managed = (name: string): string => `etc/chromium/policies/managed/${name}`;
  const placed = [
    {
      name: 'among the recommended ones',
      files: { 'etc/chromium/policies/recommended/a.json': good },
      says: /only recommended here/,
      state: 'drift',
    },
    {
      name: 'twice, a copy beside it',
      files: { [managed('a.json')]: good, [managed('a.json.bak')]: good },
      says: /is set by .*a\.json and by .*a\.json\.bak; the second counts/,
      state: 'drift',
    },
    {
      name: 'with another extension’s in a second file',
      files: {
        [managed('a.json')]: good,
        [managed('b.json')]: JSON.stringify({ '3rdparty': { extensions: { [ids.edge]: { x: 1 } } } }),
      },
      says: /^$/,
      state: 'in force',
    },
    {
      name: 'readable for its owner only',
      files: { [managed('#private.json')]: good },
      says: /only its owner may read it/,
      state: 'cannot tell',
    },
    {
      name: 'nowhere, beside an installed browser',
      files: { 'usr/bin/chromium': '' },
      says: /nobody installs the guard\npolicy does not reach/,
      state: 'drift',
    },
  ] as const;

  it.each(placed)('$name', ({ files, says, state }) => {
    const diagnosis = one(onLinux(files), 'chromium');
    expect(told(diagnosis)).toMatch(says);
    expect(diagnosis.state).toBe(state);
  });

  it('of two places of Firefox only the first is read', () => {
    const files = {
      [places.firefox]: '{"policies":{}}',
      'usr/lib/firefox-esr/distribution/policies.json': fileFor('firefox'),
    };
    expect(told(one(onLinux(files), 'firefox'))).toMatch(/distribution\/policies\.json is ignored/);
  });

  it('says so where there is no browser at all', () => {
    expect(onLinux({})).toMatch(/No browser/);
  });
});

describe('files of other systems', () => {
  const reg = (browser: string): string => Buffer.from(kit.get(`windows/${browser}.reg`)!).toString('utf16le');
  const profile = (browser: string): string => Buffer.from(kit.get(`macos/${browser}.mobileconfig`)!).toString('utf8');
  const good = [
    ...(['chrome', 'edge', 'firefox'] as const).map((browser) => ({ browser, file: 'x.reg', text: reg(browser) })),
    ...(['chrome', 'edge', 'firefox'] as const).map((browser) => ({
      browser,
      file: 'x.mobileconfig',
      text: profile(browser),
    })),
  ];

  it.each(good)('finds nothing wrong with the kit: $browser, $file', ({ browser, file, text }) => {
    expect(one(overFile(file, text), browser)).toMatchObject({ state: 'in force', problems: [] });
  });

  const chrome = `SOFTWARE\\Policies\\Google\\Chrome`;
  const bad = [
    {
      name: 'the value one key too high',
      text: reg('chrome').replace(`${ids.chrome}\\policy]`, `${ids.chrome}]`),
      says: /belongs in its subkey "policy"/,
    },
    {
      name: 'among the recommended ones',
      text: reg('chrome').replaceAll(chrome, `${chrome}\\Recommended`),
      says: /only recommended here/,
    },
    {
      name: 'a number for the policy',
      text: reg('chrome').replace(/"policy"=.*/, '"policy"=dword:00000001'),
      says: /is a number, not text/,
    },
    {
      name: 'a list as text',
      text: reg('chrome').replace(
        new RegExp(`\\[HKEY_LOCAL_MACHINE\\\\${chrome.replaceAll('\\', '\\\\')}\\\\Mandatory.*\\r\\n"1"=(.*)`),
        `[HKEY_LOCAL_MACHINE\\${chrome}]\r\n"MandatoryExtensionsForIncognitoNavigation"=$1`,
      ),
      says: /is a string, not a list/,
    },
  ];
  it.each(bad)('registry: $name', ({ text, says }) => {
    const diagnosis = one(overFile('x.reg', text), 'chrome');
    expect(told(diagnosis)).toMatch(says);
    expect(diagnosis.state).toBe('drift');
  });

  it('a profile that is not switched on in Firefox', () => {
    const text = profile('firefox').replace('<key>EnterprisePoliciesEnabled</key><true/>', '');
    expect(told(one(overFile('x.mobileconfig', text), 'firefox'))).toMatch(/Firefox ignores the profile/);
  });

  it('says so when a file is neither', () => {
    expect(overFile('x.mobileconfig', 'hello')).toMatch(/neither/);
  });
});

describe('the exit code', () => {
  const state = (name: Diagnosis['state']): Diagnosis => ({ browser: 'chrome', state: name, policy: '', problems: [] });

  it.each([
    { states: ['in force', 'in force'], code: 0 },
    { states: ['in force', 'drift', 'cannot tell'], code: 1 },
    { states: ['in force', 'cannot tell'], code: 2 },
  ] as const)('of $states is $code', ({ states, code }) => {
    expect(exitCode(states.map(state))).toBe(code);
  });

  it('reaches the shell, with one line for each mistake', () => {
    const args = [inRoot('scripts/doctor.ts'), '--root', '/nowhere'];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'No browser and no policy of one was found.\n' });
  });
});
