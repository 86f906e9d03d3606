import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { buildExtension, chromiumId, readManifest } from '../setup/extension.ts';
import type { Flavour } from '../setup/extension.ts';
import type { BrowserName } from '../setup/browsers.ts';
import { inRoot } from '../setup/root.ts';
import { cleanCommit } from './commit.ts';
import { crx3, publicKeyOf } from './crx3.ts';
import { FIREFOX_ID } from './identity.ts';
import { forStore, packageFolder, selfHostedChromium, selfHostedFirefox } from './package-folder.ts';
import { provenance, sha256 } from './provenance.ts';
import { billOfMaterials } from './sbom.ts';
import { differsFrom } from './signed-xpi.ts';
import { sourceFiles, sourceHash } from './sources.ts';
import { chromiumUpdates, firefoxUpdates } from './update-manifests.ts';
import { zipFiles } from './zip-folder.ts';

export interface ReleaseOrder {
  /** Null: only what the stores take. */
  selfHosted: {
    key: KeyObject;
    /** Where the files will lie, without a slash at the end. */
    url: string;
    /** Our Firefox package as Mozilla signed it; null before that. */
    signedXpi: Uint8Array | null;
  } | null;
  arguments: readonly string[];
}

export interface Release {
  version: string;
  buildHash: string;
  chromiumId: string | null;
  /** File name → content. */
  files: Map<string, Uint8Array>;
}

const text = (content: string): Uint8Array => Buffer.from(content);

const flavours = ['managed', 'store'] as const;
type Folders = Record<Flavour, Record<BrowserName, string>>;

const buildAll = (): Folders => {
  const both = (flavour: Flavour) => ({
    chromium: buildExtension('chromium', flavour),
    firefox: buildExtension('firefox', flavour),
  });
  return { managed: both('managed'), store: both('store') };
};

/** Both flavours for each store: the public listing, and an unlisted one for productions that install by policy. */
const storePackages = (version: string, built: Folders): [string, Uint8Array][] =>
  flavours.flatMap((flavour) => {
    const chromium = packageFolder(built[flavour].chromium, forStore);
    const stores = { chrome: chromium, edge: chromium, firefox: packageFolder(built[flavour].firefox, forStore) };
    const listing = flavour === 'store' ? 'listed' : 'unlisted';
    return Object.entries(stores).map(([store, zip]): [string, Uint8Array] => [
      `slateguard-${version}-${store}-${listing}.zip`,
      zip,
    ]);
  });

type SelfHosted = NonNullable<ReleaseOrder['selfHosted']>;

function chromiumPackage(version: string, folder: string, { url, key }: SelfHosted): [string, Uint8Array][] {
  const publicKey = publicKeyOf(key).toString('base64');
  const crx = crx3(packageFolder(folder, selfHostedChromium(`${url}/update.xml`, publicKey)), key);
  const minimumVersion = readManifest(folder).minimum_chrome_version ?? '0';
  const name = `slateguard-${version}.crx`;
  const id = chromiumId(publicKey);
  return [
    [name, crx],
    ['update.xml', text(chromiumUpdates({ id, version, codebase: `${url}/${name}`, minimumVersion }))],
  ];
}

function firefoxPackage(version: string, folder: string, { url, signedXpi }: SelfHosted): [string, Uint8Array][] {
  const ours = packageFolder(folder, selfHostedFirefox(`${url}/updates.json`));
  const difference = signedXpi && differsFrom(ours, signedXpi);
  if (difference) throw new Error(`The signed package is not this release: ${difference}.`);
  const xpi = signedXpi ?? ours;
  const name = `slateguard-${version}${signedXpi ? '' : '-unsigned'}.xpi`;
  const minimumVersion = readManifest(folder).browser_specific_settings?.gecko.strict_min_version ?? '0';
  const update = { id: FIREFOX_ID, version, link: `${url}/${name}`, sha256: sha256(xpi), minimumVersion };
  return [
    [name, xpi],
    ['updates.json', text(firefoxUpdates(update))],
  ];
}

/** Builds everything a release consists of; the same sources and order give the same bytes. Throws when a build fails. */
export function makeRelease({ selfHosted, arguments: args }: ReleaseOrder): Release {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };
  const built = buildAll();
  const files = new Map(storePackages(version, built));
  const add = ([name, bytes]: [string, Uint8Array]): unknown => files.set(name, bytes);
  if (selfHosted) {
    chromiumPackage(version, built.managed.chromium, selfHosted).forEach(add);
    firefoxPackage(version, built.managed.firefox, selfHosted).forEach(add);
  }
  add([`slateguard-${version}-sources.zip`, zipFiles(sourceFiles())]);
  add([`slateguard-${version}.sbom.json`, text(billOfMaterials())]);
  const buildHash = sourceHash();
  const lockHash = sha256(readFileSync(inRoot('package-lock.json')));
  const build = { version, buildHash, lockHash, commit: cleanCommit(), arguments: args };
  if (selfHosted) add([`slateguard-${version}.provenance.json`, text(provenance(build, files, selfHosted.key))]);
  const sums = [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`);
  add(['SHA256SUMS', text(sums.join(''))]);
  const id = selfHosted && chromiumId(publicKeyOf(selfHosted.key).toString('base64'));
  return { version, buildHash, chromiumId: id, files };
}
