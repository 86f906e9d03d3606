import { parse } from 'plist';
import type { KitBrowser } from '../release/identity.ts';
import { isDictionary, wrong } from './source.ts';
import type { Dictionary, Problem, Source } from './source.ts';

const domains: Record<string, KitBrowser> = {
  'com.google.chrome': 'chrome',
  'com.microsoft.edge': 'edge',
  'org.chromium.chromium': 'chromium',
  'org.mozilla.firefox': 'firefox',
};
const EXTENSIONS = /^(.+)\.extensions\.([^.]+(?:\.[^.]+)?)$/;

export interface ProfileRead {
  sources: Source[];
  problems: Map<KitBrowser, Problem[]>;
}

const content = (payload: Dictionary): Dictionary =>
  Object.fromEntries(Object.entries(payload).filter(([key]) => !key.startsWith('Payload')));

interface Documents {
  of: (browser: KitBrowser) => Dictionary;
  complain: (browser: KitBrowser, problem: Problem) => void;
}

function takeFirefox(payload: Dictionary, { of, complain }: Documents): void {
  const { EnterprisePoliciesEnabled: enabled, ...policies } = content(payload);
  if (enabled !== true)
    complain('firefox', wrong('EnterprisePoliciesEnabled', 'is not true: Firefox ignores the profile'));
  of('firefox')['policies'] = enabled === true ? policies : {};
}

function takeChromium(browser: KitBrowser, payload: Dictionary, { of, complain }: Documents): void {
  const { '3rdparty': third, ...settings } = content(payload);
  Object.assign(of(browser), settings);
  if (third !== undefined)
    complain(browser, wrong('3rdparty', 'is not read on macOS: the policy has a domain of its own, …extensions.ID'));
}

function take(payload: Dictionary, documents: Documents): void {
  const type = typeof payload['PayloadType'] === 'string' ? payload['PayloadType'] : '';
  const [, owner = type, id] = EXTENSIONS.exec(type) ?? [];
  const browser = domains[owner.toLowerCase()];
  if (!browser) return;
  if (browser === 'firefox') return takeFirefox(payload, documents);
  if (!id) return takeChromium(browser, payload, documents);
  const document = documents.of(browser);
  const third = (document['3rdparty'] ??= { extensions: {} }) as { extensions: Dictionary };
  third.extensions[id] = content(payload);
}

/** A configuration profile, or null when the text is none. */
export function readProfile(file: string, text: string): ProfileRead | null {
  let profile: unknown;
  try {
    profile = parse(text);
  } catch {
    return null;
  }
  const payloads = isDictionary(profile) ? profile['PayloadContent'] : null;
  if (!Array.isArray(payloads)) return null;
  const documents = new Map<KitBrowser, Dictionary>();
  const problems = new Map<KitBrowser, Problem[]>();
  const of = (browser: KitBrowser): Dictionary => {
    const document = documents.get(browser) ?? {};
    documents.set(browser, document);
    return document;
  };
  const complain = (browser: KitBrowser, problem: Problem): void => {
    problems.set(browser, [...(problems.get(browser) ?? []), problem]);
  };
  for (const payload of payloads) if (isDictionary(payload)) take(payload, { of, complain });
  const sources = [...documents].map(([browser, document]): Source => ({
    browser,
    name: file,
    level: 'mandatory',
    system: 'macos',
    content: { document },
  }));
  return { sources, problems };
}
