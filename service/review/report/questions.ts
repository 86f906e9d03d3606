// What a studio contact asks about one use, in the order they ask it, and where a case says so.
import type { CaseFields } from '../../../lib/model/case-fields.ts';
import type { Use } from './report.ts';

type Read = (fields: CaseFields, use: Use) => string | number | boolean | null | undefined | (string | undefined)[];

export interface Question {
  /** Column of the CSV, key of the JSON. Published: added to at the end of its group, never renamed. */
  id: string;
  asks: string;
  read: Read;
}

const q = (id: string, asks: string, read: Read): Question => ({ id, asks, read });

const files: Read = ({ inputs }) => inputs?.files?.map(({ name }) => name);

export const questions: readonly { title: string; questions: readonly Question[] }[] = [
  {
    title: 'Who',
    questions: [
      q('department', 'Department', (_, use) => use.department),
      q('role', 'Role', ({ identity }) => identity?.role),
      q('vendor', 'Employer or vendor', ({ identity }) => identity?.vendor),
      q('guild', 'Guild', ({ identity }) => identity?.guild),
      q('episode', 'Season, episode, unit', ({ identity: i }) => [i?.season, i?.episode, i?.unit]),
    ],
  },
  {
    title: 'Tool',
    questions: [
      q('tool', 'Tool', (_, use) => use.toolName),
      q('model', 'Model and version', ({ tool }) => [tool?.model, tool?.version]),
      q('tier', 'Licence tier or account', (_, use) => use.tier),
      q('agreement', 'Enterprise agreement', ({ tool }) => tool?.agreement),
      q('trains', 'Stores, reuses or trains', ({ tool }) => tool?.trainsOnInput),
      q('retention', 'Retention', ({ tool }) => tool?.retention),
      q('terms_of', 'Terms as of', ({ tool }) => tool?.termsOf),
      q('indemnity', 'Indemnity', ({ tool }) => tool?.indemnity),
      q('commercial_use', 'Commercial use', ({ tool }) => tool?.commercialUse),
      q('step', 'Step of the pipeline', ({ tool }) => tool?.step),
    ],
  },
  {
    title: 'What for',
    questions: [
      q('use', 'Use', (_, use) => use.useName),
      q('intent', 'Intent', ({ purpose }) => purpose?.intent),
      q('phase', 'Phase', ({ purpose }) => purpose?.phase),
      q('story', 'Scene, shot or asset', ({ purpose }) => purpose?.story),
      q('story_relevant', 'Relevant to the story', ({ purpose }) => purpose?.storyRelevant),
      q('reason', 'In their words', (_, use) => use.reason),
    ],
  },
  {
    title: 'What goes in',
    questions: [
      q('input', 'Material', ({ inputs }) => inputs?.description),
      q('input_files', 'Reference files', files),
      q('input_owner', 'Owner', ({ inputs }) => inputs?.owner),
      q('input_licence', 'Licence or clearance', ({ inputs }) => inputs?.licence),
      q('classification', 'Classification', ({ inputs }) => inputs?.classification),
      q('found', 'Recognised by the guard', (_, use) => use.foundNames),
      q('personal_data', 'Personal details', ({ inputs }) => inputs?.personalData),
      q('likeness', 'Likeness or voice', ({ inputs }) => inputs?.likeness),
    ],
  },
  {
    title: 'What comes out',
    questions: [
      q('made', 'Generated, altered or enhanced', ({ output }) => output?.made),
      q('media_type', 'Kind of file', ({ output }) => output?.mediaType),
      q('timecode', 'Timecode', ({ output }) => output?.timecode),
      q('share_of_frame', 'Share of the frame, per cent', ({ output }) => output?.shareOfFrame),
      q('digital_source_type', 'IPTC digital source type', ({ output }) => output?.digitalSourceType),
      q('content_credentials', 'Content Credentials', ({ output }) => output?.contentCredentials),
      q('stage', 'Temporary or final', ({ destination }) => destination?.stage),
      q('prominence', 'Incidental or prominent', ({ destination }) => destination?.prominence),
      q('declared_on', 'Last declared', ({ destination }) => destination?.declaredOn),
      q('watermark', 'Watermark applied', ({ destination }) => destination?.watermark),
    ],
  },
  {
    title: 'The five principles',
    questions: [
      q('no_unowned_work', 'Recreates nobody else’s work', ({ principles }) => principles?.noUnownedWork),
      q('no_training', 'Tool keeps and trains on nothing', ({ principles }) => principles?.noTraining),
      q('secured', 'Secured environment', ({ principles }) => principles?.secured),
      q('temporary', 'Temporary, not a deliverable', ({ principles }) => principles?.temporary),
      q('no_performance', 'Replaces no performance or covered work', ({ principles }) => principles?.noPerformance),
    ],
  },
  {
    title: 'People and consent',
    questions: [
      q('person', 'Person depicted', ({ people }) => people?.person),
      q('standing', 'Living, deceased or minor', ({ people }) => people?.standing),
      q('replica', 'Kind of replica', ({ people }) => people?.replica),
      q('consent', 'Consent on file', ({ people }) => people?.consent),
      q('consent_signed', 'Signed', ({ people }) => people?.signedOn),
      q('consent_scope', 'Covers', ({ people }) => people?.scope),
      q('consent_until', 'Until', ({ people }) => people?.until),
      q('notice', 'Guild or estate notice', ({ people }) => people?.notice),
    ],
  },
  {
    title: 'Union work',
    questions: [
      q('writer_given', 'Writer given the material', ({ union }) => union?.writerGivenMaterial),
      q('director_consulted', 'Director consulted', ({ union }) => union?.directorConsulted),
      q('work_displaced', 'Covered work displaced', ({ union }) => union?.coveredWorkDisplaced),
    ],
  },
  {
    title: 'Human contribution',
    questions: [
      q('author', 'Author', ({ authorship }) => authorship?.author),
      q('before', 'Human work before', ({ authorship }) => authorship?.before),
      q('changed', 'Changed by hand', ({ authorship }) => authorship?.changed),
      q('arranged', 'Selected and arranged', ({ authorship }) => authorship?.arranged),
    ],
  },
  {
    title: 'Audience',
    questions: [
      q('label', 'Label', ({ audience }) => audience?.label),
      q('credit', 'Credit', ({ audience }) => audience?.credit),
      q('deepfake', 'Could be taken as real', ({ audience }) => audience?.deepfake),
      q('class', 'Class', ({ audience }) => audience?.class),
      q('delivered_to', 'Delivered to', ({ audience }) => audience?.deliveredTo),
    ],
  },
  {
    title: 'Decision',
    questions: [
      q('route', 'What it needed', (_, use) => use.routeName),
      q('status', 'Where it stands', (_, use) => use.statusName),
      q('decided_by', 'Decided by', (_, use) => use.answer?.by),
      q('decided_at', 'Decided', (_, use) => use.answer?.at),
      q('conditions', 'Conditions', (_, use) => use.answer?.conditions),
      q('valid_until', 'Valid until', (_, use) => use.answer?.until),
      q('papers', 'Written approval', (_, use) => use.papers),
    ],
  },
];

/** The answer as text; empty where nobody gave one. */
export function answerTo(question: Question, use: Use): string {
  const said = question.read(use.fields, use);
  if (said === null || said === undefined) return '';
  if (Array.isArray(said)) return said.filter(Boolean).join(', ');
  return typeof said === 'boolean' ? (said ? 'yes' : 'no') : String(said);
}
