import type { NoticeState } from '../../../lib/model/notice.ts';
import { stubSnapshot } from './stub-snapshot.ts';

/** What the welcome page may be told. */
export const stubNotice: NoticeState = {
  version: '2026-11 / 2026-09',
  text: 'The Long Tide keeps a log of generative AI, because our broadcaster asks what was made with it.\n\nAsk before you use it for anything that may end up on screen.',
  url: 'https://northlight.example/genai-notice',
  acknowledgedAt: null,
  production: { id: 'NL-042', title: 'The Long Tide' },
  organisation: 'Northlight Pictures',
  contact: { name: 'GenAI desk', email: 'genai@northlight.example' },
  policy: stubSnapshot().policy,
  discovery: false,
  hasService: true,
};
