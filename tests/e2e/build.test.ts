import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outputOf, readManifest } from '../../scripts/setup/extension.ts';

const everywhere = ['alarms', 'declarativeNetRequest', 'downloads', 'scripting', 'storage', 'tabs', 'unlimitedStorage'];

const builds = [
  // Chromium has a page of its own for reading files; Firefox reads them in its background page.
  { name: 'Chromium', folder: outputOf('chromium'), scanner: ['offscreen'] },
  { name: 'Firefox', folder: outputOf('firefox'), scanner: [] },
] as const;

const KB = 1000;
const scripts = [
  { file: 'content-scripts/guard.js', most: 60 * KB },
  { file: 'content-scripts/page-hook.js', most: 12 * KB },
] as const;

/** Strings no build of React or zod comes without. */
const foreign = /react\.(?:element|transitional|fragment)|ZodError|invalid_type/;

describe.each(builds)('$name build', ({ folder, scanner }) => {
  const manifest = readManifest(folder);
  /** One entry may be there for the speed of its patterns alone, and exclude all it matches. */
  const entries = (manifest.content_scripts ?? []).filter(
    ({ matches, exclude_matches: excluded = [] }) => excluded.join() !== matches.join(),
  );

  it.each(scripts)('$file stays small and brings no React and no zod', ({ file, most }) => {
    expect(statSync(`${folder}/${file}`).size).toBeLessThan(most);
    expect(readFileSync(`${folder}/${file}`, 'utf8')).not.toMatch(foreign);
  });

  it('asks for these permissions and no others', () => {
    const expected = [...everywhere, ...scanner, 'webRequest', 'webRequestBlocking'].sort();
    expect(manifest.permissions?.toSorted()).toEqual(expected);
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
    expect(manifest.optional_host_permissions ?? []).toEqual([]);
  });

  it('lists the guard ahead of the page hook for the same pages, from the first moment and in every frame', () => {
    const guards = entries.filter(({ js }) => js.includes('content-scripts/guard.js'));
    expect(guards.length).toBeGreaterThan(0);
    for (const guard of guards) {
      const hook = entries[entries.indexOf(guard) + 1];
      expect(hook).toMatchObject({ js: ['content-scripts/page-hook.js'], world: 'MAIN', matches: guard.matches });
      for (const entry of [guard, hook]) expect(entry).toMatchObject({ run_at: 'document_start', all_frames: true });
    }
  });

  // Without it a browser is busy for seconds whenever it loads the extension.
  it.runIf(scanner.length > 0)('has the entry for the speed of the patterns', () => {
    expect(manifest.content_scripts?.length).toBe(entries.length + 1);
  });

  it('runs on no page but those of tools', () => {
    const everywhere = /^(<all_urls>|\*:\/\/\*\/|https?:\/\/\*\/)/;
    const matches = entries.flatMap((entry) => entry.matches);
    expect(matches.filter((match) => everywhere.test(match))).toEqual([]);
  });
});

describe.each(builds)('$name build for the stores', ({ name, scanner }) => {
  const manifest = readManifest(outputOf(name === 'Firefox' ? 'firefox' : 'chromium', 'store'));
  const allSites = /^(?:<all_urls>|(?:\*|https?):\/\/\*\/)/;

  it('asks for these permissions and no others, and for the sites of tools', () => {
    const expected = [...everywhere.filter((one) => one !== 'downloads'), ...scanner].sort();
    expect(manifest.permissions?.toSorted()).toEqual(expected);
    expect(manifest.optional_permissions).toEqual(['downloads']);
    expect(manifest.host_permissions?.filter((one) => allSites.test(one))).toEqual([]);
    expect(manifest.host_permissions?.length).toBeGreaterThan(1000);
    const asked = [
      ...(manifest.host_permissions ?? []),
      ...(manifest.content_scripts ?? []).flatMap((each) => each.matches),
    ];
    expect(asked.filter((one) => allSites.test(one))).toEqual([]);
  });

  it('may be granted every other site, by a pattern that Chromium finds before nearly all others', () => {
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.host_permissions?.filter((one) => one < '*://*/*').length).toBeLessThan(20);
  });
});
