import type { Archive } from '../zip/open-archive.ts';
import { attribute, localName, readMarkup } from './markup.ts';

/** Which part each of a part's references means: id → path in the archive. Empty where it has none. */
export async function relationsOf(archive: Archive, part: string): Promise<Map<string, string>> {
  const slash = part.lastIndexOf('/') + 1;
  const list = archive.named(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  const found = new Map<string, string>();
  if (!list) return found;
  const tag = (raw: string) => {
    if (localName(raw) === 'relationship') found.set(attribute(raw, ' Id'), placed(part, attribute(raw, ' Target')));
  };
  readMarkup(await archive.xml(list), { tag, text: () => undefined });
  return found;
}

/** "../slides/slide1.xml" as seen from a part in another folder. */
function placed(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of target.split('/').slice(0, MOST_STEPS)) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}

const MOST_STEPS = 32;
