import type { FilesProps } from '../../../components/files/Files.tsx';
import type { OutputsState } from '../../../lib/messaging/replies.ts';
import type { KeptOutput, OutputData } from '../../../lib/model/output.ts';

const SAME = 'b5'.repeat(32);

const output = (id: string, fileName: string, at: number, data: Partial<OutputData>): KeptOutput => ({
  ...{ id, production: 'NL-042', fileName, at: new Date(at).toISOString(), markedAt: null },
  data: {
    ...{ event: 'taken', tool: 'runway', status: 'conditional', account: null, declaration: null, channel: 'download' },
    ...{
      name: fileName,
      type: 'image/png',
      size: 48_213,
      sha256: null,
      unhashed: 'not in the page',
      credentials: null,
    },
    ...{ sourceType: { code: 'trainedAlgorithmicMedia', by: 'proposed' }, stage: null },
    policy: { id: 'NL-042', revision: 12, source: 'managed' },
    ...data,
  },
});

const DAY = 86_400_000;

/** What the page about files may be told: `list`, `empty`. */
export function stubFiles(variant: string, now: number): FilesProps {
  const outputs = [
    output('a', 'still.png', now - DAY, { sha256: SAME, credentials: 'valid', declaration: 'use', stage: 'temp' }),
    output('b', '縦長の絵コンテ第四話の最初の場面の背景と人物と小道具の参考画像.mp4', now - 2 * DAY, {
      type: 'video/mp4',
    }),
    output('c', '', now - 3 * DAY, { channel: 'copy', tool: 'firefly', stage: 'final' }),
  ];
  const state: OutputsState = {
    outputs: variant === 'empty' ? [] : outputs,
    due: variant === 'empty' ? [] : ['b'],
    delivery: variant === 'empty' ? null : { on: '2026-11-27', title: 'Picture lock' },
    uses: { use: 'previs' },
    tools: { runway: 'Runway', firefly: 'Adobe Firefly' },
    seesDownloads: variant !== 'empty',
  };
  const done = () => Promise.resolve({ recorded: true as const, record: 'record' });
  return {
    ask: () => Promise.resolve(state),
    mark: done,
    confirm: done,
    allow: () => Promise.resolve(),
    trace: () => Promise.resolve({ sha256: SAME, size: 7, credentials: 'valid', sourceType: null }),
  };
}
