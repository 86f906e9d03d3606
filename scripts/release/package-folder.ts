import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, zipFiles } from './zip-folder.ts';

type Json = Record<string, unknown>;
type Change = (manifest: Json) => Json;

interface FirefoxSettings {
  gecko: Json;
}

/** A store gives the id and the updates itself, and refuses a package that brings its own. */
export const forStore: Change = ({ key: _, update_url: __, ...manifest }) => manifest;

/** Chromium asks here for later versions; the key that signs the package stands in it as well. */
export const selfHostedChromium =
  (updateUrl: string, key: string): Change =>
  (manifest) => ({ ...manifest, key, update_url: updateUrl });

/** Without `update_url` Firefox would ask its own store. */
export const selfHostedFirefox =
  (updateUrl: string): Change =>
  (manifest) => {
    const settings = manifest['browser_specific_settings'] as FirefoxSettings;
    return { ...manifest, browser_specific_settings: { gecko: { ...settings.gecko, update_url: updateUrl } } };
  };

/** A built folder as an archive, its manifest changed for where it goes. */
export function packageFolder(folder: string, change: Change): Uint8Array {
  const files = new Map<string, Uint8Array>(filesBelow(folder).map((name) => [name, readFileSync(join(folder, name))]));
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Json;
  return zipFiles(files.set('manifest.json', Buffer.from(JSON.stringify(change(manifest)))));
}
