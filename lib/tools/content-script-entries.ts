import type { Browser } from 'wxt/browser';
import { catalogue } from './catalogue/index.ts';
import { hostRule } from './host-rule.ts';
import { pageMatches, sharedHostMatches } from './match-patterns.ts';

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
    return { ...rest, matches: pathMatches };
  });
  return [...ordered.map((script) => ({ ...script, matches: pageMatches(catalogue) })), ...onPaths];
}

/** Every host of the catalogue, shared ones whole: what the store flavour may reach. */
export const catalogueMatches = (): string[] => [...pageMatches(catalogue), ...sharedHostMatches(catalogue)];

const pathMatches = catalogue
  .flatMap((tool) => tool.hosts.map(hostRule))
  .filter((rule) => rule.path !== null && rule.port === null)
  .map((rule) => `*://${rule.wild ? '*.' : ''}${rule.host}${rule.path}*`)
  .sort();
