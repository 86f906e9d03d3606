import { type FileHandle, open } from 'node:fs/promises';
import type { Source } from '../../lib/extract/source.ts';

/** A file on disk, read piece by piece as the extension reads one that was picked: a camera file stays where it is. */
export async function withFile<T>(path: string, work: (source: Source) => Promise<T>): Promise<T> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    return await work({ size, read: (from, to) => readPart(handle, from, Math.min(to, size)) });
  } finally {
    await handle.close();
  }
}

async function readPart(handle: FileHandle, from: number, to: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(Math.max(0, to - from));
  let at = 0;
  while (at < bytes.length) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, from + at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}
