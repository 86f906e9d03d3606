import { expect, test } from 'vitest';
import { decodeAsk, encodeAsk, type Ask } from '../../lib/capture/line-words.ts';

const asks: Ask[] = [
  { about: 'text', way: 'fetch', mayWait: true, url: 'https://a.example/b?c=d\n', text: 'one\ntwo\n\n3\n' },
  { about: 'files', way: 'xhr', mayWait: false, url: '', text: '' },
  { about: 'channel', way: 'channel', mayWait: true, url: '', text: 'screen share' },
];

test.each(asks)('an ask of $about by $way arrives as it was', (ask) => {
  expect(decodeAsk(encodeAsk(ask))).toEqual(ask);
});
