import { browser } from '../browser.ts';
import { formatMessage, type Tongue, type Values } from './format-message.ts';
import type { MessageKey } from './message-key.ts';
import { messageName } from './message-name.ts';

/** The words of one message in the reader's language, with its values put in. */
export type Say = (key: MessageKey, values?: Values) => string;

/** The words of a message by {@link messageName}; empty where there are none. */
export type Source = (name: string) => string;

/**
 * The browser keeps the catalogues and knows its reader's language: nothing of them lies in our scripts, and a page
 * of a tool pays only for the messages it shows. What a language lacks it takes from English.
 */
const browsers: Source = (name) => (browser.i18n.getMessage as Source)(name);

let source = browsers;
/** What was asked for ahead: an update cuts a guard off from the browser's catalogues, too. */
const kept = new Map<string, string>();

function find(key: string): string {
  const name = messageName(key);
  const known = kept.get(name);
  if (known !== undefined) return known;
  try {
    return source(name);
  } catch {
    return '';
  }
}

export const t: Say = (key, values = {}) => {
  const message = find(key);
  // The last part of a key is its English in short: better than nothing at all.
  return message ? formatMessage(message, values, tongue()) : (key.split('.').at(-1) ?? '');
};

/** The language the catalogue in use is written in. */
export const tongue = (): Tongue => ({ lang: find('lang') || 'en-GB', dir: find('dir') === 'rtl' ? 'rtl' : 'ltr' });

/** Takes the words from elsewhere; tests and pages outside an extension have no catalogue of the browser's. */
export const speak = (other: Source): void => {
  source = other;
};

/** Keeps messages that will be needed when the browser no longer gives any. */
export function keepWords(keys: readonly MessageKey[]): void {
  for (const key of ['lang', 'dir', ...keys]) {
    const words = find(key);
    if (words) kept.set(messageName(key), words);
  }
}
