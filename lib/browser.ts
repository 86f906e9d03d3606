/** The one import point of the extension API. Not for the MAIN-world page hook, where no such API exists. */
export { browser } from 'wxt/browser';
