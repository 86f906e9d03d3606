import { defineContentScript } from 'wxt/utils/define-content-script';
import { hookPage } from '../lib/page-hook/hook-page.ts';

export default defineContentScript({
  // The manifest gets the catalogue's hosts when it is built: imported here, the whole table would lie in every page.
  matches: ['*://slateguard.invalid/*'],
  world: 'MAIN',
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  main: () => hookPage(window),
});
