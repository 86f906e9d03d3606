import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownWorks } from '../lib/protect/works/known-works.ts';

/** Ways of asking for a style, with a place for whose. */
const ofSomebody = [
  'a lighthouse at dusk in the style of %',
  '%-inspired lighting for our kitchen scene',
  'storyboard frame, two people on a pier, by %',
  'make this matte painting look like % made it',
  'concept art of a market, % style, wide shot',
];
const ofNobody = [
  'a lighthouse at dusk in the style of %',
  '%-inspired lighting for our kitchen scene',
  'concept art of a market, % look, wide shot',
];

export interface StyleRequest {
  id: string;
  text: string;
  /** Names an artist of our list; otherwise a movement or a medium. */
  listed: boolean;
}

/** Requests with every fifth listed artist, and the same with the movements and media of the corpora in `folder`. */
export function styleRequests(folder: string): StyleRequest[] {
  const craft = ['movements', 'mediums'].flatMap((name) => {
    const path = join(folder, `clip-interrogator_${name}.txt`);
    return existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  });
  const ask = (names: readonly string[], forms: readonly string[], listed: boolean) =>
    names.map((name, i) => ({
      id: `${listed ? 'artist' : 'craft'} ${i}`,
      text: forms[i % forms.length]!.replace('%', name.trim()),
      listed,
    }));
  const artists = knownWorks.artists.filter((_, i) => i % 5 === 0);
  return [...ask(artists, ofSomebody, true), ...ask(craft, ofNobody, false)];
}
