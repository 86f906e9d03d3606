import { hardening } from '../deploy/hardening.ts';
import type { KitBrowser } from '../release/identity.ts';
import { isDictionary, kindOf, wrong } from './source.ts';
import type { Dictionary, Problem, Source } from './source.ts';

/** Text in quotes as it is, and commas before a closing bracket. */
const STRING_OR_LAST_COMMA = /"(?:[^"\\]|\\.)*"|,(?=[\t\n\r ]*[\]}])/g;

export type Settled = { settings: Dictionary; problems: Problem[] };

/** Reads a text the way the browser does: Chromium lets a comma before a closing bracket pass, Firefox nothing. */
function parsed(browser: KitBrowser, text: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  const lenient = (whole: string): string =>
    whole.replaceAll(STRING_OR_LAST_COMMA, (part) => (part === ',' ? '' : part));
  try {
    const plain = text.replace(/^\uFEFF/, '');
    return { ok: true, value: JSON.parse(browser === 'firefox' ? plain : lenient(plain)) };
  } catch (error) {
    return { ok: false, reason: `is not JSON: ${(error as Error).message}; the browser ignores all of it` };
  }
}

/** Names this tool knows: only they can be told to be misspelt. */
const namesFor = (browser: KitBrowser): string[] => [
  'ExtensionSettings',
  '3rdparty',
  ...(browser === 'firefox'
    ? []
    : ['ExtensionInstallForcelist', 'ExtensionInstallBlocklist', 'ExtensionInstallAllowlist']),
  ...hardening.filter(({ browsers }) => browsers.includes(browser)).map(({ name }) => name),
];

function misspelt(browser: KitBrowser, settings: Dictionary): Problem[] {
  const known = namesFor(browser);
  return Object.keys(settings).flatMap((name) => {
    const meant = known.find((right) => right !== name && right.toLowerCase() === name.trim().toLowerCase());
    return meant ? [wrong(name, `must be written "${meant}": names are taken exactly`)] : [];
  });
}

const listed = [
  'ExtensionInstallForcelist',
  'ExtensionInstallBlocklist',
  'ExtensionInstallAllowlist',
  'MandatoryExtensionsForIncognitoNavigation',
];

const lists = (settings: Dictionary): Problem[] =>
  listed
    .filter((name) => settings[name] !== undefined && !Array.isArray(settings[name]))
    .map((name) => wrong(name, `is ${kindOf(settings[name])}, not a list; the browser ignores it`));

function unwrap(browser: KitBrowser, document: Dictionary): Settled {
  const inner = document['policies'];
  if (browser !== 'firefox')
    return isDictionary(inner)
      ? {
          settings: {},
          problems: [wrong('policies', 'is how Firefox wraps its file; here the names stand at the top')],
        }
      : { settings: document, problems: [] };
  if (isDictionary(inner)) return { settings: inner, problems: [] };
  return { settings: {}, problems: [wrong('policies', 'is missing: Firefox reads only what stands in it')] };
}

/** The policies one source sets, or why it sets none. */
export function settingsOf({ browser, content, level, name }: Source): Settled {
  if ('unreadable' in content)
    return { settings: {}, problems: [{ weight: 'unknown', where: name, what: content.unreadable }] };
  const read = 'text' in content ? parsed(browser, content.text) : { ok: true as const, value: content.document };
  if (!read.ok) return { settings: {}, problems: [wrong(name, read.reason)] };
  if (!isDictionary(read.value))
    return { settings: {}, problems: [wrong(name, `is ${kindOf(read.value)}, not an object`)] };
  const { settings, problems } = unwrap(browser, read.value);
  const found = [...problems, ...misspelt(browser, settings), ...lists(settings)];
  if (level === 'mandatory') return { settings, problems: found };
  const ours = ['ExtensionSettings', '3rdparty', 'ExtensionInstallForcelist'].filter((key) => key in settings);
  return {
    settings: {},
    problems: ours.map((key) => wrong(key, 'is only recommended here; it counts among the managed ones alone')),
  };
}
