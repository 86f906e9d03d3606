import type { Reader } from '../formats/nested.ts';
import { chunksIn } from '../media/chunks.ts';
import { createSheet } from '../metadata-sheet.ts';
import { windowed } from '../windowed.ts';
import { textLayers } from './text-layers.ts';
import { sayJsonWords } from './timeline-json.ts';
import { readTimelineMarkup } from './timeline-markup.ts';

const MOST_CHUNKS = 200_000;
const LONGEST = 256 * 1024;

/** An After Effects project: names of its compositions, layers and footage, each in a chunk of its own; where footage lies. */
export const readAfterEffects: Reader = async (file, job, extract) => {
  if (file.sniffed.text) return readTimelineMarkup(file, job, extract);
  const source = windowed(file.source);
  const sheet = createSheet();
  let chunks = 0;
  for await (const { name, from, to } of chunksIn(source)) {
    if (chunks++ > MOST_CHUNKS || job.isLate())
      return sheet.reading('After Effects project: only the first of it was read');
    if (name !== 'Utf8' && name !== 'alas' && name !== 'btdk') continue;
    const body = await source.read(from, Math.min(to, from + LONGEST));
    if (name === 'btdk') for (const text of textLayers(body)) sheet.say('text layers', '', text);
    else if (name === 'alas') sayJsonWords(new TextDecoder().decode(body), sheet);
    else sheet.say('names', '', new TextDecoder().decode(body));
  }
  return sheet.reading();
};
