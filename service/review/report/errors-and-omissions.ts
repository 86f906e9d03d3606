// The register an E&O underwriter and their lawyer ask for: what may end up in the picture, whose work and whose likeness
// is in it, on what terms the tool was used, and what of that is not on paper.
import type { Report, Use } from './report.ts';
import { tableCsv } from './table-csv.ts';
import type { Columns } from './table-csv.ts';

/** Never in the picture, or no longer. */
const out = new Set(['declined', 'withdrawn', 'superseded', 'cut']);

/** A consent counts from before the work began: who asks will compare the two days. */
export function consentInTime({ fields: { people }, openedAt }: Pick<Use, 'fields' | 'openedAt'>): string {
  if (!people?.person) return '';
  if (!people.signedOn) return 'no consent on file';
  return people.signedOn <= openedAt.slice(0, 10) ? 'yes' : 'signed later';
}

/** What a reviewer would ask about next, in plain words; empty where nothing is open. */
export function openPoints(use: Use): string[] {
  const { fields, answer } = use;
  const { principles = {}, inputs = {}, tool = {}, people = {} } = fields;
  const points: [boolean, string][] = [
    [principles.noUnownedWork !== 'yes', 'not confirmed: recreates nobody else’s work'],
    [principles.noTraining !== 'yes' && tool.trainsOnInput !== 'no', 'not confirmed: the tool trains on nothing'],
    [inputs.owner === undefined && inputs.licence === undefined, 'owner or licence of what went in is not said'],
    [tool.commercialUse !== 'yes', 'commercial use under the tool’s terms is not confirmed'],
    [tool.termsOf === undefined, 'no date of the tool’s terms'],
    [people.person !== undefined && consentInTime(use) !== 'yes', 'no consent from before the work'],
    [answer?.verdict !== 'approved', 'not approved by the production'],
  ];
  return points.filter(([isOpen]) => isOpen).map(([, words]) => words);
}

/** Whose work and whose likeness, and who said what to it. */
const aboutRights: Columns<Use> = [
  ['went_in', ({ fields }) => fields.inputs?.description],
  ['owner', ({ fields }) => fields.inputs?.owner],
  ['licence', ({ fields }) => fields.inputs?.licence],
  ['author', ({ fields }) => fields.authorship?.author],
  ['changed_by_people', ({ fields }) => fields.authorship?.changed],
  ['person', ({ fields }) => fields.people?.person],
  ['consent', ({ fields }) => fields.people?.consent],
  ['consent_signed', ({ fields }) => fields.people?.signedOn],
  ['consent_covers', ({ fields }) => fields.people?.scope],
  ['consent_until', ({ fields }) => fields.people?.until],
  ['consent_before_the_work', consentInTime],
  ['status', ({ statusName }) => statusName],
  ['answered_by', ({ answer }) => answer?.by],
  ['answered_at', ({ answer }) => answer?.at],
  ['conditions', ({ answer }) => answer?.conditions],
  ['papers', ({ papers }) => papers.join('; ')],
  ['open_points', (use) => openPoints(use).join('; ')],
];

const columns = ({ production, tools }: Report): Columns<Use> => {
  const lineOf = (use: Use) => tools.find(({ tool }) => tool === use.tool);
  return [
    ['case', ({ id }) => id],
    ['production', () => production],
    ['asked_at', ({ openedAt }) => openedAt],
    ['use', ({ useName }) => useName],
    ['intent', ({ fields }) => fields.purpose?.intent],
    ['where_in_the_story', ({ fields }) => fields.purpose?.story],
    ['stage', ({ fields }) => fields.destination?.stage],
    ['prominence', ({ fields }) => fields.destination?.prominence],
    ['share_of_frame_percent', ({ fields }) => fields.output?.shareOfFrame],
    ['made', ({ fields }) => fields.output?.made],
    ['tool', ({ toolName }) => toolName],
    ['vendor', (use) => lineOf(use)?.vendor],
    ['version', ({ fields }) => fields.tool?.version],
    ['tier', ({ tier }) => tier],
    ['agreement', (use) => use.fields.tool?.agreement ?? lineOf(use)?.agreement],
    ['terms_of', ({ fields }) => fields.tool?.termsOf],
    ['commercial_use', ({ fields }) => fields.tool?.commercialUse],
    ['indemnity', ({ fields }) => fields.tool?.indemnity],
    ['trains_on_input', ({ fields }) => fields.tool?.trainsOnInput],
    ...aboutRights,
  ];
};

/** One line a use that is or may be in the picture, those with a person first, then by how much is open. */
export function errorsAndOmissions(report: Report): string {
  const weight = (use: Use): number => (use.fields.people?.person ? 100 : 0) + openPoints(use).length;
  const uses = report.uses.filter(({ status }) => !out.has(status)).toSorted((a, b) => weight(b) - weight(a));
  return tableCsv(columns(report), uses);
}
