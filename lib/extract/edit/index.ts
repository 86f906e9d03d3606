import type { Reader } from '../formats/nested.ts';
import { readAaf } from './aaf.ts';
import { readAfterEffects } from './after-effects.ts';
import { readAvidBin, readProTools } from './bins.ts';
import { readLookUpTable } from './look-up-table.ts';
import { readOmf } from './omf.ts';
import { readPremiere } from './premiere.ts';
import { readProjectArchive } from './project-archive.ts';
import { readScene } from './scene.ts';
import { readTimelineJson } from './timeline-json.ts';
import { readTimelineMarkup } from './timeline-markup.ts';

/** What editors, sound, grade and effects hand to each other; EDL and ALE are plain text and read as such. */
export const editReaders: Readonly<Record<string, Reader>> = {
  aaf: readAaf,
  'after-effects': readAfterEffects,
  'avid-bin': readAvidBin,
  cdl: readTimelineMarkup,
  'edit-project': readProjectArchive,
  fcpxml: readTimelineMarkup,
  kdenlive: readTimelineMarkup,
  lut: readLookUpTable,
  maya: readScene,
  mhl: readTimelineMarkup,
  omf: readOmf,
  otio: readTimelineJson,
  otioz: readProjectArchive,
  'package-list': readTimelineMarkup,
  premiere: readPremiere,
  'pro-tools': readProTools,
  resolve: readProjectArchive,
  usd: readScene,
  xges: readTimelineMarkup,
  xmeml: readTimelineMarkup,
};
