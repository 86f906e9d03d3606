import type { Adapter } from '../../model/adapter.ts';
import { adapter, googleAccount, googleSignedOut } from './define.ts';

/** Pictures, film and sound: where what comes out goes into the cut. */
export const mediaAdapters: readonly Adapter[] = [
  adapter('midjourney', '2026-09-29', 'high', {
    composer: ['textarea#desktop_input_bar'],
    send: ['button:has(svg g#PaperAirplane)'],
  }),
  adapter('runway', null, 'medium', {
    composer: [
      'div[aria-label="Text Prompt Input"][contenteditable="true"]',
      'textarea[aria-label="Text Prompt Input"]',
    ],
  }),
  adapter('firefly', null, 'medium', {
    composer: ['firefly-prompt[data-testid="prompt-bar-input"] >>> firefly-textfield >>> textarea'],
    send: ['[data-testid="generate-button"] >>> button'],
  }),
  adapter('elevenlabs', null, 'medium', {
    composer: ['[data-testid="tts-editor"]', 'textarea[aria-label="Main textarea"]'],
    send: ['button[data-testid="tts-generate"]'],
  }),
  adapter('google-labs-fx', null, 'low', {
    composer: ['textarea'],
    account: googleAccount,
    signedOut: googleSignedOut,
  }),
  adapter('suno', null, 'low', { composer: ['textarea'] }),
  adapter('kling', null, 'low', { composer: ['textarea', '[contenteditable="true"]'] }),
];
