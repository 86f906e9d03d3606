import { describe, expect, test } from 'vitest';
import { kindOfSender, type Sender } from '../../lib/messaging/listen.ts';

const own = { id: 'ours', origin: 'chrome-extension://ours/' };
const tab = { id: 1 } as Sender['tab'];

describe('who sent a message', () => {
  const cases: [string, Partial<Sender>, string | null][] = [
    ['a guard in a page', { id: 'ours', url: 'https://chatgpt.com/', tab }, 'content'],
    ['our popup', { id: 'ours', url: 'chrome-extension://ours/popup.html' }, 'extension page'],
    ['our review page in a tab', { id: 'ours', url: 'chrome-extension://ours/review.html', tab }, 'extension page'],
    ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }, null],
    ['another extension that names our page', { id: 'other', url: 'chrome-extension://ours/popup.html' }, null],
    ['nobody in particular', { id: 'ours' }, null],
  ];
  test.each(cases)('%s', (_, sender, kind) => {
    expect(kindOfSender(sender as Sender, own)).toBe(kind);
  });
});
