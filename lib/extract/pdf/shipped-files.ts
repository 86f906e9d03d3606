import type { Means } from '../means.ts';

interface Asked {
  kind: string;
  filename: string;
}

/** What the library asks for beside the document: tables of East Asian encodings, decoders of scanned pages. */
export type ShippedFiles = new () => { fetch: (asked: Asked) => Promise<Uint8Array> };

/** @param missed collects the names of files that were asked for in vain. */
export function shippedFiles(means: Means, missed: Set<string>): ShippedFiles {
  const bring = async ({ kind, filename }: Asked): Promise<Uint8Array> => {
    const folder = folders[kind];
    const bytes = folder === undefined ? null : await means.shipped?.(`pdf/${folder}/${filename}`);
    if (bytes) return bytes;
    missed.add(filename);
    throw new Error('not shipped');
  };
  return function () {
    return { fetch: bring };
  } as unknown as ShippedFiles;
}

const folders: Readonly<Record<string, string>> = { cMapUrl: 'cmaps', wasmUrl: 'wasm' };
