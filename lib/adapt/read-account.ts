import type { AccountSeen, Cues } from '../model/adapter.ts';
import { findCue } from './find-cue.ts';

const ADDRESS = /[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/;

/** Which account a page says it is on; null where the adapter does not know how that is said. */
export function readAccount({ account, signedOut }: Cues, document: Document): AccountSeen | null {
  if (!account) return null;
  const said = findCue(account.at, document);
  const words = said && (account.attribute === null ? said.textContent : said.getAttribute(account.attribute));
  if (words?.trim()) {
    if (account.says === 'plan') return { plan: words.replaceAll(/\s+/g, ' ').trim().slice(0, 200) };
    const address = ADDRESS.exec(words)?.[0];
    if (address) return { address: address.toLowerCase() };
  }
  return findCue(signedOut, document) ? 'signed-out' : 'unread';
}
