import type { Browser } from 'wxt/browser';
import { catalogue } from './catalogue/index.ts';
import { pageMatches, pathMatches, sharedHostMatches } from './match-patterns.ts';

type ContentScript = NonNullable<Browser.runtime.ManifestV3['content_scripts']>[number];

/**
 * The manifest's content scripts: on every host that is a tool's altogether, the guard before the page hook, since it
 * lays the line the hook takes; and both once more on the paths of shared hosts, without the fallback for opaque
 * frames, because Chromium refuses it together with a path.
 */
export function contentScriptEntries(scripts: readonly ContentScript[]): ContentScript[] {
  const ordered = [...scripts].sort((a, b) => Number(a.world === 'MAIN') - Number(b.world === 'MAIN'));
  const onPaths = ordered.map((script): ContentScript => {
    const { match_origin_as_fallback: _, match_about_blank: __, ...rest } = script;
    return { ...rest, matches: pathMatches(catalogue) };
  });
  return [...ordered.map((script) => ({ ...script, matches: pageMatches(catalogue) })), ...onPaths];
}

/**
 * An entry that runs nowhere. Whenever Chromium loads an extension it looks, for each pattern of the content scripts,
 * for one that contains it, among all of them from the first: seconds on its main thread for our thousands. This
 * pattern contains them all and stands near the front. It asks for every site, so only where we have them anyway.
 */
export const nowhere = ([script]: readonly ContentScript[]): ContentScript[] =>
  script?.js ? [{ js: script.js, matches: [everySite], exclude_matches: [everySite] }] : [];

/** Every host of the catalogue, shared ones whole: what the store flavour may reach. */
export const catalogueMatches = (): string[] => [...pageMatches(catalogue), ...sharedHostMatches(catalogue)];

const everySite = '*://*/*';
