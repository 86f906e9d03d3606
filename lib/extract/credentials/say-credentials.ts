import type { PicturePart } from '../pictures/picture-parts.ts';
import { saySourceTypes } from '../pictures/xmp.ts';
import { readCredentials } from './read-credentials.ts';

/** What a picture's Content Credentials say, a line each; nothing where it has none. */
export async function sayCredentials(
  bytes: Uint8Array,
  parts: readonly PicturePart[],
  say: (label: string, value: string) => void,
): Promise<void> {
  const found = await readCredentials(bytes, parts);
  if (found.verdict === 'absent') return;
  const why = found.why.length > 0 ? ` (${found.why.slice(0, 5).join('; ')})` : '';
  say('Content Credentials', `${found.verdict}${why}`);
  if (found.signer) say('Signed by', `${found.signer}, not known to this extension`);
  say('Made with', found.generator);
  say('Actions', found.actions.join(', '));
  for (const type of found.sourceTypes)
    saySourceTypes(`digitalsourcetype/${type}`, (value) => say('Digital source type', value));
  if (found.ingredients > 0) say('Made from other pictures', String(found.ingredients));
}
