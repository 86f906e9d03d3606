import { describe, expect, test } from 'vitest';
import { newJob } from '../../lib/extract/job.ts';
import { openCompound } from '../../lib/extract/ole/open-compound.ts';
import { sourceOf } from '../../lib/extract/source.ts';
import { type CompoundLies, makeCompound, type Streams } from './make-compound.ts';

const counted = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, at) => (at * 7) & 255);
const open = async (bytes: Uint8Array) => (await openCompound(sourceOf(bytes), newJob()))!;
const readAll = async (bytes: Uint8Array): Promise<Record<string, number[]>> => {
  const compound = await open(bytes);
  const read: Record<string, number[]> = {};
  for (const entry of compound.entries) if (!entry.isFolder) read[entry.path] = [...(await compound.bytes(entry))];
  return read;
};

const streams: Streams = {
  short: 'Mara',
  empty: '',
  'folder/inner/deep': counted(4095),
  'folder/long': counted(4096),
  'folder/longer': counted(70_000),
};

describe('a compound file', () => {
  test.each([9, 12])('gives every stream back, sectors of 2^%i bytes', async (shift) => {
    const read = await readAll(makeCompound(streams, { shift }));
    expect(Object.keys(read).sort()).toEqual(Object.keys(streams).sort());
    for (const [path, data] of Object.entries(streams)) expect(read[path]).toEqual([...Buffer.from(data as string)]);
  });

  test('whose table of chains is too long for the header', async () => {
    const whole = counted(9_000_000);
    const compound = await open(makeCompound({ whole }));
    expect(Buffer.compare(await compound.bytes(compound.at('whole')!), whole)).toBe(0);
  });

  test('names its folders and what kind of object they hold', async () => {
    const classId = counted(16);
    const compound = await open(makeCompound(streams, { classes: { folder: classId } }));
    expect(compound.at('folder')).toMatchObject({ isFolder: true, classId: String.fromCharCode(...classId), size: 0 });
    expect(compound.entries[0]?.path).toBe('');
  });

  test('of a stream only the beginning can be asked for', async () => {
    const compound = await open(makeCompound(streams));
    expect(await compound.bytes(compound.at('folder/longer')!, 600)).toEqual(counted(600));
  });
});

describe('a hostile one', () => {
  const lies: readonly [string, CompoundLies][] = [
    ['a chain that bites its tail', { links: { 3: 2 } }],
    ['a chain that leads nowhere', { links: { 2: 0x7fffffff } }],
    ['every chain leading to the first sector', { links: Object.fromEntries(counted(99).entries()) }],
  ];
  test.each(lies)('%s: an end all the same', async (_, lie) => {
    const compound = await openCompound(sourceOf(makeCompound(streams, lie)), newJob());
    for (const entry of compound?.entries ?? [])
      expect((await compound!.bytes(entry)).length).toBeLessThanOrEqual(entry.size);
  });

  test('a thousand names for one stream cost no more than the allowance', async () => {
    const job = newJob();
    const compound = (await openCompound(sourceOf(makeCompound({ a: counted(3_000_000) })), job))!;
    let total = 0;
    for (let turn = 0; turn < 1000; turn++) total += (await compound.bytes(compound.at('a')!)).length;
    expect(total).toBe(newJob().allowance.bytes);
    expect([...compound.faults]).toEqual(['too-large']);
  });

  test('every length cut, bytes changed: an answer each time', async () => {
    const whole = makeCompound({ short: 'Mara', 'folder/long': counted(5000) });
    for (let at = 0; at < whole.length; at += at < 2048 ? 1 : 37) {
      for (const value of [0, 1, 0xff]) {
        const changed = whole.slice();
        changed[at] = value;
        await openCompound(sourceOf(changed), newJob());
      }
      await openCompound(sourceOf(whole.subarray(0, at)), newJob());
    }
    expect(await openCompound(sourceOf(whole.subarray(0, 100)), newJob())).toBeNull();
  });
});
