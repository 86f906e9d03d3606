import { expect, test } from 'vitest';
import { uninspectedChannel } from '../../lib/detect/detectors/uninspected-channel.ts';
import { emptyKit } from '../../lib/detect/kit.ts';
import { scanText } from './scan-text.ts';

const found = (text: string) =>
  uninspectedChannel.detect(scanText(text), emptyKit).map((f) => text.slice(f.start!, f.end!));

test.each([
  'https://drive.google.com/file/d/1aBcDeFgHiJkLmNoP/view?usp=sharing',
  'https://drive.google.com/drive/u/0/folders/1aBcDeFgHiJk',
  'https://docs.google.com/document/d/1aBcDeFgHiJkLmNoP/edit',
  'https://1drv.ms/w/s!AbCdEfGhIj',
  'https://northlight.sharepoint.com/:w:/s/Art/EabcDEF123',
  'https://www.dropbox.com/scl/fi/abc123/ep3.pdf?rlkey=x9',
  'https://we.tl/t-AbCdEf1234',
  'https://northlight.box.com/s/abcdef123456',
  'https://f.io/AbC-dEf9',
  'https://app.frame.io/reviews/0a1b2c3d-aaaa/4e5f',
  'https://www.icloud.com/iclouddrive/0abCdefGhi#Notes',
  'https://northlight.notion.site/Episode-3-0123456789abcdef',
  'docs.google.com/spreadsheets/d/1aBcDeFgHiJkLmNoP',
])('a share link is a way out: %s', (link) => {
  expect(found(`Summarise ${link}, please.`)).toEqual([link]);
});

test.each([
  'https://drive.google.com/',
  'https://www.dropbox.com/features',
  'https://wetransfer.com',
  'https://www.box.com/pricing',
  'https://frame.io/features/review',
  'https://www.notion.so/product',
  'https://docs.python.org/3/library/re.html',
  'How do I share a Google Drive folder?',
])('a front page or a question is not: %s', (text) => {
  expect(found(text)).toEqual([]);
});
