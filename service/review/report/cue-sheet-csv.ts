// The list archival producers keep for documentaries, cue by cue: what was generated, altered or enhanced, with what, from what.
import type { Report, Use } from './report.ts';
import { tableCsv } from './table-csv.ts';
import type { Columns } from './table-csv.ts';

const out = new Set(['declined', 'withdrawn', 'superseded', 'cut']);

/** What an audience may see or hear; a use for the office leaves no cue. */
const isCue = ({ status, fields: { output, destination } }: Use): boolean =>
  !out.has(status) && (output !== undefined || destination?.stage === 'final');

const columns: Columns<{ use: Use; cue: number; production: string }> = [
  ['cue', ({ cue }) => cue],
  ['production', ({ production }) => production],
  ['episode', ({ use }) => use.fields.identity?.episode],
  ['timecode', ({ use }) => use.fields.output?.timecode],
  ['where_in_the_story', ({ use }) => use.fields.purpose?.story],
  ['description', ({ use }) => use.fields.purpose?.intent],
  ['made', ({ use }) => use.fields.output?.made],
  ['media_type', ({ use }) => use.fields.output?.mediaType],
  ['share_of_frame_percent', ({ use }) => use.fields.output?.shareOfFrame],
  ['digital_source_type', ({ use }) => use.fields.output?.digitalSourceType],
  ['content_credentials', ({ use }) => said(use.fields.output?.contentCredentials)],
  ['software', ({ use }) => use.toolName],
  ['model', ({ use }) => use.fields.tool?.model],
  ['version', ({ use }) => use.fields.tool?.version],
  ['underlying_material', ({ use }) => use.fields.inputs?.description],
  ['owner', ({ use }) => use.fields.inputs?.owner],
  ['copyright_status', ({ use }) => use.fields.inputs?.licence],
  ['person', ({ use }) => use.fields.people?.person],
  ['consent', ({ use }) => use.fields.people?.consent],
  ['marked_in_the_edit', ({ use }) => said(use.fields.destination?.watermark)],
  ['label_on_screen', ({ use }) => use.fields.audience?.label],
  ['credit', ({ use }) => use.fields.audience?.credit],
  ['stage', ({ use }) => use.fields.destination?.stage],
  ['status', ({ use }) => use.statusName],
  ['declared_at', ({ use }) => use.openedAt],
  ['case', ({ use }) => use.id],
];

const said = (is: boolean | undefined): string => (is === undefined ? '' : is ? 'yes' : 'no');

const placeOf = ({ fields, openedAt }: Use): string =>
  [fields.identity?.episode ?? '\uFFFF', fields.output?.timecode ?? '\uFFFF', openedAt].join(' ');

/** In the order of the picture, as far as it is said. Prompts are in no record, so there is no column for them. */
export function cueSheetCsv({ uses, production }: Report): string {
  const cues = uses.filter(isCue).toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return tableCsv(
    columns,
    cues.map((use, index) => ({ use, production, cue: index + 1 })),
  );
}
