const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text as it may stand in an XML element or attribute, line breaks and tabs included: a reader would change those. */
export const xml = (text: string): string =>
  text.replaceAll(/[&<>"'\t\n\r]/g, (sign) => escapes[sign] ?? `&#${sign.charCodeAt(0)};`);

interface ChromiumUpdate {
  id: string;
  version: string;
  codebase: string;
  minimumVersion: string;
}

/** What Chromium, Chrome and Edge fetch to learn of a new version (`update_url`). */
export const chromiumUpdates = ({ id, version, codebase, minimumVersion }: ChromiumUpdate): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${xml(id)}">
    <updatecheck codebase="${xml(codebase)}" version="${xml(version)}" prodversionmin="${xml(minimumVersion)}"/>
  </app>
</gupdate>
`;

interface FirefoxUpdate {
  id: string;
  version: string;
  link: string;
  /** SHA-256 of the file behind the link, in hex. */
  sha256: string;
  minimumVersion: string;
}

/** What Firefox fetches for the same purpose; it installs nothing whose hash differs. */
export const firefoxUpdates = ({ id, version, link, sha256, minimumVersion }: FirefoxUpdate): string => {
  const gecko = { strict_min_version: minimumVersion };
  const update = { version, update_link: link, update_hash: `sha256:${sha256}`, applications: { gecko } };
  return `${JSON.stringify({ addons: { [id]: { updates: [update] } } }, null, 2)}\n`;
};
