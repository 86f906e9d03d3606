import { describe, expect, it } from 'vitest';
import type { KeptOutput, OutputData } from '../../lib/model/output.ts';
import { dueMarks, nextDelivery } from '../../lib/outputs/due-marks.ts';
import { proposeSourceType } from '../../lib/outputs/propose-source-type.ts';
import { recordName } from '../../lib/outputs/record-name.ts';
import { toolOfDownload } from '../../lib/outputs/tool-of-download.ts';
import { whereFrom } from '../../lib/outputs/where-from.ts';
import { catalogue } from '../../lib/tools/catalogue/index.ts';
import { catalogueIndex, toolFor } from '../../lib/tools/tool-for.ts';

const HASH = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);

const kept = (
  id: string,
  fileName: string,
  data: Partial<OutputData> = {},
  markedAt: string | null = null,
): KeptOutput => ({
  ...{ id, production: 'NL-042', at: '2026-11-01T09:00:00Z', fileName, markedAt },
  data: {
    ...{ event: 'taken', tool: 'runway', status: 'approved', account: null, declaration: null, channel: 'download' },
    ...{ name: fileName, type: 'image/png', size: 10, sha256: HASH, unhashed: null, credentials: null },
    ...{ sourceType: null, stage: null, policy: { id: 'NL-042', revision: 1, source: 'managed' } },
    ...data,
  },
});

describe('the name a record says', () => {
  it.each([
    ['IMG_2041.png', 'IMG_2041.png'],
    ['Gen-4 turbo 2093481.mp4', 'Gen-4 turbo 2093481.mp4'],
    ['a_lighthouse_keeper_walks_into_the_sea_4f2a.png', '…_4f2a.png'],
    ['a-lighthouse-keeper-walks-into-the-sea.webp', '….webp'],
    ['灯台守が海へ歩いていく場面.png', '….png'],
    ['C:\\Users\\someone\\Downloads\\still.png', 'still.png'],
    ['no extension', 'no extension'],
  ])('%s → %s', (name, said) => {
    expect(recordName(name, () => false)).toBe(said);
  });

  it('leaves nothing of a name that has a registered one in it', () => {
    expect(recordName('BLUEBIRD_v3.png', (text) => text.includes('BLUEBIRD'))).toBe('….png');
  });
});

describe('the tool behind a download', () => {
  const index = catalogueIndex();
  const none = { url: '', finalUrl: '', referrer: '' };
  const pages = ['https://x.com/i/grok/42'];
  const known = {
    at: (url: string) => toolFor(url, index),
    tools: catalogue,
    pagesOf: (origin: string) => pages.filter((page) => page.startsWith(`${origin}/`)),
  };
  it.each([
    ['what the page made itself', { url: 'blob:https://chatgpt.com/4f2a' }, 'chatgpt'],
    [
      'the page it was asked for on',
      { url: 'https://cdn.example/1.png', referrer: 'https://app.runwayml.com/' },
      'runway',
    ],
    ['data, by its page', { url: 'data:image/png;base64,AA==', referrer: 'https://firefly.adobe.com/x' }, 'firefly'],
    ['a host that is the tool’s own', { url: 'https://videos.openai.com/a.mp4' }, 'sora'],
    ['a shared host, by the path that is open', { url: 'blob:https://x.com/4f2a' }, 'grok'],
    ['another page’s', { url: 'https://office.example/a.png', referrer: 'https://office.example/' }, undefined],
    ['no page at all', { url: 'https://bucket.s3.amazonaws.com/a.png' }, undefined],
  ])('%s', (_, addresses, tool) => {
    expect(toolOfDownload({ ...none, ...addresses }, known)?.id).toBe(tool);
  });
});

describe('where a file came from', () => {
  const file = (name: string, sha256: string, size = 10) => ({ name, sha256, size });
  const unread = kept('u', 'shot.mp4', { sha256: null, unhashed: 'not in the page' });
  const all = [kept('a', 'still.png'), unread];
  it.each([
    ['the same bytes under any name', file('renamed.png', HASH), 'same', 'a'],
    ['a name the browser numbered', file('still (2).png', OTHER), 'near', 'a'],
    ['name and size where nothing was read', file('SHOT.mp4', OTHER), 'likely', 'u'],
    ['the name only, another size', file('shot.mp4', OTHER, 11), 'near', 'u'],
  ])('%s', (_, asked, is, id) => {
    expect(whereFrom(asked, all)).toMatchObject({ is, output: { id } });
  });
  it('says so when it is not known', () => {
    expect(whereFrom(file('other.png', OTHER), all)).toEqual({ is: 'unknown' });
  });
});

describe('what is to be marked', () => {
  const deliveries = [
    { on: '2026-12-20', title: null },
    { on: '2026-12-05', title: 'Picture lock' },
  ];
  it('asks ten days ahead, for the nearest date, and not after it', () => {
    expect(nextDelivery(deliveries, '2026-11-24')).toBeNull();
    expect(nextDelivery(deliveries, '2026-11-25')?.on).toBe('2026-12-05');
    expect(nextDelivery(deliveries, '2026-12-05')?.on).toBe('2026-12-05');
    expect(nextDelivery(deliveries, '2026-12-06')).toBeNull();
  });
  it('what was never marked always; temp once more before a delivery; final never', () => {
    const outputs = [
      kept('never', 'a'),
      kept('temp', 'b', { stage: 'temp' }, '2026-11-02T09:00:00Z'),
      kept('again', 'c', { stage: 'temp' }, '2026-11-26T09:00:00Z'),
      kept('final', 'd', { stage: 'final' }, '2026-11-02T09:00:00Z'),
    ];
    const ids = (on: string | null) => dueMarks(outputs, on === null ? null : { on, title: null }).map(({ id }) => id);
    expect(ids(null)).toEqual(['never']);
    expect(ids('2026-12-05')).toEqual(['never', 'temp']);
  });
});

it.each([
  ['image/png', ['image'], [], 'trainedAlgorithmicMedia'],
  ['video/mp4', ['video'], ['pictures'], 'compositeWithTrainedAlgorithmicMedia'],
  ['image/png', ['upscaling'], ['pictures'], 'algorithmicallyEnhanced'],
  ['text/plain', ['chat'], [], null],
] as const)('%s from %j with %j is proposed as %s', (type, kinds, inputs, code) => {
  expect(proposeSourceType(type, kinds, inputs)).toBe(code);
});
