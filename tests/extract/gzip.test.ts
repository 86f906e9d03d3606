import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { gunzip } from '../../lib/extract/gzip.ts';
import { newJob } from '../../lib/extract/job.ts';
import { sourceOf } from '../../lib/extract/source.ts';
import { joined } from './make-zip.ts';

const lines = Array.from({ length: 60_000 }, (_, index) => `line ${index * 7919}\n`).join('');
const unpacked = async (bytes: Uint8Array, most?: number) => {
  const job = newJob();
  const before = job.allowance.bytes;
  const { bytes: out, fault } = await gunzip(sourceOf(bytes), job, most);
  return { text: new TextDecoder().decode(out), fault, taken: before - job.allowance.bytes };
};

describe('gunzip', () => {
  test('gives what was packed and takes it off the allowance', async () => {
    const { text, fault, taken } = await unpacked(gzipSync(lines));
    expect([text === lines, fault, taken]).toEqual([true, null, lines.length]);
  });

  test('reads on in the next member', async () => {
    expect((await unpacked(joined([gzipSync('Mara '), gzipSync('rows.')]))).text).toBe('Mara rows.');
  });

  test('stops once enough is there', async () => {
    const { text } = await unpacked(gzipSync(lines), 1000);
    expect(text.length).toBeGreaterThanOrEqual(1000);
    expect(text.length).toBeLessThan(lines.length / 2);
  });

  test.each<[string, Uint8Array, string]>([
    ['a bomb', gzipSync(new Uint8Array(20 * 1024 * 1024)), 'bomb'],
    ['no gzip at all', new Uint8Array(5000).fill(7), 'damaged'],
    ['noise behind the header', joined([gzipSync('x').subarray(0, 10), new Uint8Array(5000).fill(0xee)]), 'damaged'],
  ])('%s', async (_, bytes, fault) => {
    expect((await unpacked(bytes)).fault).toBe(fault);
  });

  test('what is cut off is given as far as it goes', async () => {
    const whole = gzipSync(lines);
    const { text } = await unpacked(whole.subarray(0, whole.length >> 1));
    expect(text.length).toBeGreaterThan(1000);
    expect(lines.startsWith(text)).toBe(true);
  });
});
