// ExtensionSettings: who may be installed, and how. One bad field costs Chromium and Edge the whole policy.
import { EDGE_ID_TO_COME, FIREFOX_ID, isChromiumId } from '../release/identity.ts';
import type { KitBrowser } from '../release/identity.ts';
import { aside, isDictionary, kindOf, wrong } from './source.ts';
import type { Dictionary, Problem } from './source.ts';

const fields = {
  text: ['update_url', 'install_url', 'blocked_install_message', 'minimum_version_required'],
  flags: ['override_update_url', 'file_url_navigation_allowed', 'private_browsing', 'updates_disabled'],
  lists: [
    'allowed_permissions',
    'blocked_permissions',
    'runtime_allowed_hosts',
    'runtime_blocked_hosts',
    'allowed_types',
  ],
} as const;

const chromiumModes = ['allowed', 'blocked', 'force_installed', 'normal_installed', 'removed'];
const choices: Record<KitBrowser, Record<string, readonly string[]>> = {
  chrome: { installation_mode: chromiumModes, toolbar_pin: ['force_pinned', 'default_unpinned'] },
  chromium: { installation_mode: chromiumModes, toolbar_pin: ['force_pinned', 'default_unpinned'] },
  edge: { installation_mode: chromiumModes, toolbar_state: ['force_shown', 'default_hidden', 'default_shown'] },
  firefox: {
    installation_mode: ['allowed', 'blocked', 'force_installed', 'normal_installed'],
    default_area: ['navbar', 'menupanel'],
  },
};

/** A reason for which the browser refuses the value of a field, or null. */
function refused(browser: KitBrowser, field: string, value: unknown): string | null {
  const allowed = choices[browser][field];
  const among = (list: readonly string[]): boolean => list.includes(field);
  if (allowed && !(typeof value === 'string' && allowed.includes(value)))
    return `${JSON.stringify(value)} is none of ${allowed.join(', ')}`;
  if (among(fields.text) && typeof value !== 'string') return `is ${kindOf(value)}, not text`;
  // The registry knows no true and false.
  if (among(fields.flags) && typeof value !== 'boolean' && value !== 0 && value !== 1)
    return `is ${kindOf(value)}, not true or false`;
  if (among(fields.lists) && !Array.isArray(value)) return `is ${kindOf(value)}, not a list`;
  return null;
}

const known = new Set<string>(Object.values(fields).flat());

function ofField(browser: KitBrowser, where: string, field: string, value: unknown): Problem[] {
  const reason = refused(browser, field, value);
  if (reason) {
    const cost = browser === 'firefox' ? '' : '; the browser refuses all of ExtensionSettings for it';
    return [wrong(`${where}.${field}`, `${reason}${cost}`)];
  }
  if (field in choices[browser] || known.has(field)) return [];
  return [aside(`${where}.${field}`, 'is no field of this browser; it has no effect')];
}

/** Takes the sight from the guard when it stands under `*` or its own id. */
const blinds = (entry: Dictionary): boolean => {
  const hosts = entry['runtime_blocked_hosts'];
  return Array.isArray(hosts) && hosts.length > 0;
};

function strangers(browser: KitBrowser, id: string, settings: Dictionary): Problem[] {
  return Object.keys(settings)
    .filter((name) => name !== id && name !== '*')
    .flatMap((name) => {
      if (name === EDGE_ID_TO_COME)
        return [wrong(name, 'stands where the id of the Edge store belongs (deploy-kit --edge-id)')];
      if (name.toLowerCase().trim() === id.toLowerCase())
        return [wrong(name, `is not ${id}: ids are written exactly so`)];
      if (browser === 'firefox') return isChromiumId(name) ? [wrong(name, `is a Chromium id; here it is ${id}`)] : [];
      if (name === FIREFOX_ID) return [wrong(name, `is the id for Firefox; here it is ${id}`)];
      const list = name.split(',').filter(Boolean);
      return list.every(isChromiumId) ? [] : [wrong(name, 'is not an extension id: 32 letters from a to p')];
    });
}

function install(browser: KitBrowser, id: string, entry: Dictionary): Problem[] {
  const where = `ExtensionSettings.${id}`;
  const mode = entry['installation_mode'];
  const from = browser === 'firefox' ? 'install_url' : 'update_url';
  const url = entry[from];
  const problems: Problem[] = [];
  if (mode !== 'force_installed')
    problems.push(
      wrong(where, `installation_mode is ${JSON.stringify(mode)}: people can remove the guard or never get it`),
    );
  if (typeof url !== 'string') problems.push(wrong(where, `has no ${from}: the browser does not know where to get it`));
  else if (!URL.canParse(url)) problems.push(wrong(`${where}.${from}`, `${url} is not an address`));
  else if (browser !== 'firefox' && url.startsWith('file:'))
    problems.push(aside(`${where}.${from}`, 'is a file; Edge does not install from files'));
  if (browser === 'firefox' && !entry['private_browsing'])
    problems.push(aside(where, 'without private_browsing the guard does not run in private windows'));
  return problems;
}

/** What is wrong with ExtensionSettings for one browser. */
export function examineEntry(browser: KitBrowser, id: string, value: unknown): Problem[] {
  if (!isDictionary(value))
    return [wrong('ExtensionSettings', `is ${kindOf(value)}, not an object; the browser ignores it`)];
  const problems = strangers(browser, id, value);
  for (const [name, entry] of Object.entries(value)) {
    const where = `ExtensionSettings.${name}`;
    if (!isDictionary(entry)) problems.push(wrong(where, `is ${kindOf(entry)}, not an object`));
    else {
      problems.push(...Object.entries(entry).flatMap(([field, inner]) => ofField(browser, where, field, inner)));
      if ((name === '*' || name === id) && blinds(entry))
        problems.push(wrong(`${where}.runtime_blocked_hosts`, 'keeps the guard away from these hosts'));
    }
  }
  const own = value[id];
  if (own === undefined)
    return [...problems, wrong('ExtensionSettings', `has no entry for ${id}: the guard is not installed`)];
  return isDictionary(own) ? [...problems, ...install(browser, id, own)] : problems;
}
