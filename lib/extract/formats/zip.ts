import { latin } from '../bytes.ts';
import { archived, type Sniffed, telling } from '../kind.ts';

/** How much of either end is read for entry names: local headers in front, the directory at the back. */
const FRONT = 8 * 1024;
const BACK = 64 * 1024;

/** Its pages can be read, and its being a script is a finding already. */
const script = (kind: string, what: string): Sniffed => ({ ...archived(kind, what), detector: 'script' });
/** A name alone says what it is for. */
const planned = (kind: string, what: string, detector: 'schedule' | 'budget'): Sniffed => ({
  ...archived(kind, what, false),
  detector,
});

const insides: readonly [RegExp, Sniffed][] = [
  [/word\/document|word\/_rels/, archived('docx', 'Word document')],
  [/xl\/workbook|xl\/worksheets/, archived('xlsx', 'Excel workbook')],
  [/ppt\/presentation|ppt\/slides/, archived('pptx', 'PowerPoint presentation')],
  [/MediaPool\/|SeqContainer\//, telling('resolve', 'edit-data')],
  [/content\.otio|version\.txtPK/, telling('otioz', 'edit-data')],
  [/opendocument\.text/, archived('odt', 'OpenDocument text')],
  [/opendocument\.spreadsheet/, archived('ods', 'OpenDocument spreadsheet')],
  [/opendocument\.presentation/, archived('odp', 'OpenDocument presentation')],
  [/epub\+zip/, archived('epub', 'E-book')],
  [/Index\/Document\.iwa|QuickLook\/Preview\.pdf|index\.apxl/, archived('iwork', 'Pages, Numbers or Keynote document')],
  [/project\.rdf/, script('celtx', 'Celtx script')],
  [/\.textbundle\/text\./, script('highland', 'Highland script')],
];
const endings: readonly [RegExp, Sniffed][] = [
  [/\.(?:docx?|docm|dotx|dotm)$/i, archived('docx', 'Word document')],
  [/\.xl(?:s[xmb]|t[xm])$/i, archived('xlsx', 'Excel workbook')],
  [/\.p(?:pt[xm]|ps[xm]|ot[xm])$/i, archived('pptx', 'PowerPoint presentation')],
  [/\.fadein$/i, script('fade-in', 'Fade In script')],
  [/\.highland$/i, script('highland', 'Highland script')],
  [/\.(?:wdz|writerduet)$/i, script('writerduet', 'WriterDuet script')],
  [/\.celtx$/i, script('celtx', 'Celtx script')],
  [/\.m[sm][sdt]$/i, planned('movie-magic-schedule', 'Movie Magic schedule', 'schedule')],
  [/\.(?:mb[db]|mmbx)$/i, planned('movie-magic-budget', 'Movie Magic budget', 'budget')],
  [/\.otioz$/i, telling('otioz', 'edit-data')],
  [/\.(?:drp|drt|dra|fcpbundle)$/i, telling('edit-project', 'edit-data')],
  [/\.usdz$/i, telling('usd', 'edit-data')],
  [/\.(?:pages|numbers|key)$/i, archived('iwork', 'Pages, Numbers or Keynote document')],
];

/** Many programs' files are archives: their entries say whose. */
export function insideZip(bytes: Uint8Array, name: string): Sniffed {
  const byName = endings.find(([ending]) => ending.test(name))?.[1];
  if (byName?.detector) return byName;
  const names = latin(bytes, 0, FRONT) + latin(bytes, Math.max(FRONT, bytes.length - BACK), bytes.length);
  return insides.find(([inside]) => inside.test(names))?.[1] ?? byName ?? archived('zip', 'Archive');
}
