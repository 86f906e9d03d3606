/** SHA-256, base64url; of the evidence over its last line, which is signed itself and stands for all of it. */
export interface BundleFile {
  name: string;
  size: number;
  sha256: string;
}

/** What it is: the report of a production and a period, or everything that is held about one device's person. */
export type BundleSays =
  { at: string; by: string; production: string; from: string; to: string } | { at: string; device: string };

/** What the service signs beside documents: which files they are, and whose. */
export type BundleManifest = BundleSays & {
  version: 1;
  /** Public key of the service, base64url. */
  key: string;
  files: BundleFile[];
};

export const bundleText = (json: string): string => `slateguard-bundle\n${json}`;

const LINE = /^\{"bundle":([\s\S]*),"signature":"([\w-]{86})"\}\n$/;

/** Null for what is not one. */
export function readBundleManifest(text: string): { json: string; signature: string; manifest: BundleManifest } | null {
  const [, json, signature] = LINE.exec(text) ?? [];
  if (json === undefined || signature === undefined) return null;
  try {
    const manifest = JSON.parse(json) as BundleManifest;
    return manifest.version === 1 && Array.isArray(manifest.files) ? { json, signature, manifest } : null;
  } catch {
    return null;
  }
}

/** In words, for whoever checks it. */
export const saidOf = (says: BundleSays): string =>
  'device' in says
    ? `Everything held about device ${says.device}, made ${says.at}.`
    : `Report of ${says.production}, ${says.from} to ${says.to}, made ${says.at} by ${says.by}.`;
