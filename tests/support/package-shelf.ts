import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crx3, publicKeyOf } from '../../scripts/release/crx3.ts';
import { FIREFOX_ID } from '../../scripts/release/identity.ts';
import { packageFolder, selfHostedChromium, selfHostedFirefox } from '../../scripts/release/package-folder.ts';
import { sha256 } from '../../scripts/release/provenance.ts';
import { chromiumUpdates, firefoxUpdates } from '../../scripts/release/update-manifests.ts';
import { chromiumId, outputOf, readManifest } from '../../scripts/setup/extension.ts';

export interface PackageShelf {
  /** Where Chromium asks for versions. */
  chromiumUpdates: string;
  /** Where Firefox gets the package the shelf offers. */
  firefoxPackage: string;
  /** Id of the Chromium package, from the shelf's own signing key. */
  chromiumId: string;
  firefoxId: string;
  /** Has the update manifests name this version, of the same code, from now on. */
  offer(version: string): void;
  close(): Promise<void>;
}

/** The built extensions packed as a release packs them and served with their update manifests, as from IT's own address. */
export async function openPackageShelf(version = '1.0.0'): Promise<PackageShelf> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicKey = publicKeyOf(privateKey).toString('base64');
  const id = chromiumId(publicKey);
  const files = new Map<string, Uint8Array>();
  const server = createServer((request, response) => {
    const file = files.get(request.url?.split('?')[0] ?? '');
    response.writeHead(file ? 200 : 404, { 'cache-control': 'no-store' }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function offer(next: string): void {
    const minimumVersion = readManifest(outputOf('chromium')).minimum_chrome_version ?? '0';
    const chromium = selfHostedChromium(`${url}/update.xml`, publicKey);
    const firefox = selfHostedFirefox(`${url}/updates.json`);
    const crx = crx3(
      packageFolder(outputOf('chromium'), (m) => chromium({ ...m, version: next })),
      privateKey,
    );
    const xpi = packageFolder(outputOf('firefox'), (m) => firefox({ ...m, version: next }));
    const link = `${url}/slateguard-${next}.xpi`;
    files.set(`/slateguard-${next}.crx`, crx);
    files.set(`/slateguard-${next}.xpi`, xpi);
    const codebase = `${url}/slateguard-${next}.crx`;
    files.set('/update.xml', Buffer.from(chromiumUpdates({ id, version: next, codebase, minimumVersion })));
    const gecko = { id: FIREFOX_ID, version: next, link, sha256: sha256(xpi), minimumVersion: '140.0' };
    files.set('/updates.json', Buffer.from(firefoxUpdates(gecko)));
  }

  offer(version);
  return {
    chromiumUpdates: `${url}/update.xml`,
    firefoxPackage: `${url}/slateguard-${version}.xpi`,
    chromiumId: id,
    firefoxId: FIREFOX_ID,
    offer,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
