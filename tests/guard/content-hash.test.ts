import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { markOf } from '../../lib/guard/content-hash.ts';

const MB = 1024 * 1024;
const key = Buffer.alloc(32, 7).toString('base64url');

/** A file that remembers how much was asked of it in one go. */
class Watched extends File {
  most = 0;
  override slice(from = 0, to = this.size, type?: string): Blob {
    this.most = Math.max(this.most, Math.min(to, this.size) - from);
    return super.slice(from, to, type);
  }
}
const fileOf = (size: number, changedAt = -1): Watched => {
  const bytes = new Uint8Array(size).fill(65);
  if (changedAt >= 0) bytes[changedAt] = 66;
  return new Watched([bytes], 'takes.zip');
};
const mark = (file: File) => markOf({ text: null, files: [file], channel: null } as never, key);

it('a small file is marked by its own bytes', async () => {
  const { hash, length } = await mark(new File(['Mara rows.'], 'note.txt'));
  expect(hash).toBe(createHmac('sha256', Buffer.alloc(32, 7)).update('Mara rows.').digest('base64url'));
  expect(length).toBe(10);
});

it('of a large one every byte up to 64 MB counts, and never more than 2 MB are taken at once', async () => {
  const file = fileOf(66 * MB);
  const { hash, length } = await mark(file);
  expect([file.most, length]).toEqual([2 * MB, 66 * MB]);
  expect((await mark(fileOf(66 * MB))).hash).toBe(hash);
  for (const at of [0, 31 * MB, 64 * MB - 1]) expect((await mark(fileOf(66 * MB, at))).hash).not.toBe(hash);
  expect((await mark(fileOf(66 * MB, 65 * MB))).hash).toBe(hash);
}, 30_000);
