import { kitBrowsers } from '../release/identity.ts';
import type { KitBrowser } from '../release/identity.ts';
import { policyKeys } from '../deploy/registry.ts';
import { aside, wrong } from './source.ts';
import type { Dictionary, Problem, Source } from './source.ts';

const VALUE = /^(?:"((?:[^"\\]|\\.)*)"|@)=(.*)$/;
const KEY = /^\[(HKEY_[A-Z_]+)\\(.+)\]$/;

const utf16 = (bytes: string): string =>
  Buffer.from(bytes.split(',').map((byte) => Number.parseInt(byte, 16))).toString('utf16le');
const plain = (text: string): string => text.replaceAll(/\\(["\\])/g, '$1');

/** The value of one line; undefined for kinds no policy uses. */
function valueOf(written: string): string | number | undefined {
  if (written.startsWith('"')) return plain(written.slice(1, -1));
  if (written.startsWith('dword:')) return Number.parseInt(written.slice('dword:'.length), 16);
  const bytes = /^hex\([127]\):(.*)$/.exec(written)?.[1];
  return bytes === undefined ? undefined : utf16(bytes).split('\0').filter(Boolean).join('\n');
}

/** Goes down the path, whatever its case, as Windows does. */
function into(document: Dictionary, path: readonly string[]): Dictionary {
  let at = document;
  for (const part of path) {
    const name = Object.keys(at).find((key) => key.toLowerCase() === part.toLowerCase()) ?? part;
    at = (at[name] ??= {}) as Dictionary;
  }
  return at;
}

/** Numbered values are a list; text that is JSON, where an object belongs, is read as one. */
function settled(value: unknown, name: string): unknown {
  if (typeof value === 'string' && name === 'ExtensionSettings') {
    try {
      return JSON.parse(value);
    } catch {
      return value;
    }
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const isList = entries.length > 0 && entries.every(([key], index) => key === String(index + 1));
  if (isList) return entries.map(([, inner]) => settled(inner, ''));
  return Object.fromEntries(entries.map(([key, inner]) => [key, settled(inner, key)]));
}

/** Chromium keeps what an extension is given one key deeper than its files do. */
function asFile(browser: KitBrowser, document: Dictionary): { document: unknown; problems: Problem[] } {
  const settings = settled(document, '') as Dictionary;
  if (browser === 'firefox') return { document: { policies: settings }, problems: [] };
  const third = settings['3rdparty'] as { extensions?: Record<string, { policy?: unknown }> } | undefined;
  if (!third?.extensions) return { document: settings, problems: [] };
  const entries = Object.entries(third.extensions);
  const flat = entries.filter(([, entry]) => typeof entry.policy === 'string');
  const problems = flat.map(([id]) =>
    wrong(`3rdparty\\extensions\\${id}`, 'holds the value itself; it belongs in its subkey "policy"'),
  );
  const extensions = Object.fromEntries(
    entries.filter((entry) => !flat.includes(entry)).map(([id, entry]) => [id, entry.policy]),
  );
  return { document: { ...settings, '3rdparty': { extensions } }, problems };
}

interface Lines {
  documents: Map<KitBrowser, Dictionary>;
  problems: Map<KitBrowser, Problem[]>;
}

function place(key: string): { browser: KitBrowser; path: string[] } | null {
  const browser = kitBrowsers.find((name) =>
    `${key}\\`.toLowerCase().startsWith(`${policyKeys[name]}\\`.toLowerCase()),
  );
  return browser
    ? {
        browser,
        path: key
          .slice(policyKeys[browser].length + 1)
          .split('\\')
          .filter(Boolean),
      }
    : null;
}

function take({ documents, problems }: Lines, hive: string, key: string): Dictionary | null {
  const found = place(key);
  if (!found) return null;
  const { browser, path } = found;
  const said = problems.get(browser) ?? [];
  problems.set(browser, said);
  if (hive !== 'HKEY_LOCAL_MACHINE') said.push(aside(key, 'is set for one person, not for the machine'));
  const [first, ...rest] = path;
  const document = documents.get(browser) ?? {};
  documents.set(browser, document);
  if (first?.toLowerCase() !== 'recommended') return into(document, path);
  said.push(wrong(key, 'is only recommended here; it counts among the mandatory ones alone'));
  return into({}, rest);
}

export interface RegistryRead {
  sources: Source[];
  problems: Map<KitBrowser, Problem[]>;
}

/** An export of the registry (`reg export HKLM\SOFTWARE\Policies FILE`), browser by browser. */
export function readRegistry(file: string, bytes: Uint8Array): RegistryRead {
  const raw = Buffer.from(bytes);
  const text = raw[0] === 0xff ? raw.toString('utf16le') : raw.toString('utf8');
  const lines: Lines = { documents: new Map(), problems: new Map() };
  let at: Dictionary | null = null;
  for (const line of text.replaceAll(/,\\\r?\n {2}/g, ',').split(/\r?\n/)) {
    const [, hive, key] = KEY.exec(line) ?? [];
    if (hive && key) at = take(lines, hive, key);
    const [, name, written] = VALUE.exec(line) ?? [];
    if (at && name !== undefined && written !== undefined) at[plain(name)] = valueOf(written);
  }
  const sources = [...lines.documents].map(([browser, document]): Source => {
    const { document: shaped, problems } = asFile(browser, document);
    lines.problems.get(browser)?.push(...problems);
    return { browser, name: file, level: 'mandatory', system: 'windows', content: { document: shaped } };
  });
  return { sources, problems: lines.problems };
}
