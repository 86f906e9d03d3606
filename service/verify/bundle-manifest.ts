/** What the service signs beside a report: which files it is, and whose. */
export interface BundleManifest {
  version: 1;
  /** Public key of the service, base64url. */
  key: string;
  at: string;
  by: string;
  production: string;
  from: string;
  to: string;
  /** SHA-256, base64url; of the evidence over its last line, which is signed itself and stands for all of it. */
  files: { name: string; size: number; sha256: string }[];
}

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
