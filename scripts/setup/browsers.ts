import { spawnSync } from 'node:child_process';
import { findProgram } from './find-program.ts';

export type BrowserName = 'chromium' | 'firefox';

const browsers = {
  chromium: { variable: 'CHROMIUM_PATH', debian: 'chromium', names: ['chromium', 'chromium-browser'] },
  firefox: { variable: 'FIREFOX_PATH', debian: 'firefox-esr', names: ['firefox-esr', 'firefox'] },
} as const;

/** Path of an installed browser, or null. `CHROMIUM_PATH` and `FIREFOX_PATH` overrule the search. */
export const findBrowser = (name: BrowserName): string | null =>
  findProgram(browsers[name].names, process.env[browsers[name].variable]);

const canInstall = (): boolean => process.getuid?.() === 0 && findProgram(['apt-get']) !== null;

function install(missing: readonly BrowserName[]): void {
  const packages = missing.map((name) => browsers[name].debian);
  process.stderr.write(`Installing ${packages.join(' and ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 2] as ['ignore', 'ignore', number] };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
}

const howToGet = (missing: readonly BrowserName[]): string => {
  const packages = missing.map((name) => browsers[name].debian).join(' ');
  const variables = missing.map((name) => `${browsers[name].variable}=…`).join(' ');
  return `Missing: ${missing.join(' and ')}. Install it ("sudo apt-get install ${packages}" on Debian) or name it with ${variables}`;
};

/** Makes sure these browsers are there; on Debian as root by installing them, elsewhere by saying what is missing and leaving. */
export function ensureBrowsers(names: readonly BrowserName[]): void {
  const absent = () => names.filter((name) => !findBrowser(name));
  if (absent().length > 0 && canInstall()) install(absent());
  const missing = absent();
  if (missing.length === 0) return;
  process.stderr.write(`${howToGet(missing)}\n`);
  process.exit(1);
}

/** As {@link findBrowser}, where set-up has already made sure. */
export function browserPath(name: BrowserName): string {
  const path = findBrowser(name);
  if (!path) throw new Error(howToGet([name]));
  return path;
}
